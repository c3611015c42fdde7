import Foundation
import XCTest

/// A service declares the Platform's modules exactly as the Platform's own package does.
final class PackageManifestTests: XCTestCase {
    func testDeclaresThePlatformAsItsOwnPackageDoes() throws {
        let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Templates")
        let platform = try String(contentsOf: templates.appendingPathComponent("Platform/Package.swift"), encoding: .utf8)
        let service = try String(contentsOf: templates.appendingPathComponent("Service/Package.swift.mustache"), encoding: .utf8)
        let packages = try XCTUnwrap(platform.firstMatch(of: /\n    dependencies: \[\n(.*?)\n    \],/.dotMatchesNewlines())).1
        let modules = try XCTUnwrap(platform.firstMatch(of: /\n    targets: \[\n(.*?)\n        \.testTarget/.dotMatchesNewlines())).1
        XCTAssertTrue(service.contains(packages))
        XCTAssertTrue(service.contains(modules))
    }
}
