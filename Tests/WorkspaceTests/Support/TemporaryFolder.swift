import Foundation
import Workspace
import XCTest

/// A folder that lives as long as a test.
final class TemporaryFolder: Sendable {
    let root: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("workspace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        root = url.path
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: root)
        } catch {
            XCTFail("the test's folder cannot be removed: \(error)")
        }
    }

    func path(_ path: String) -> String { "\(root)/\(path)" }

    func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: self.path(path))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func createFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: self.path(path), withIntermediateDirectories: true)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: self.path(path))), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

    func delete(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self.path(path), withDestinationPath: target)
    }

    func setPermissions(_ permissions: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: self.path(path))
    }

    func permissions(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: self.path(path))
        return try XCTUnwrap((attributes[.posixPermissions] as? NSNumber)?.intValue)
    }

    /// Every file with its permissions and content, and every folder, by path.
    func snapshot() throws -> [String: String] {
        var snapshot: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: self.path(path), isDirectory: &isFolder)
            snapshot[path] = isFolder.boolValue ? "folder" : "\(String(try permissions(of: path), radix: 8)) \(try read(path))"
        }
        return snapshot
    }
}
