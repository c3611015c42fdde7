// swift-tools-version: 6.2
import PackageDescription

// The modules that plugins bring into a service, and their tests. A service gets only the modules of the plugins that it uses.
let package = Package(
    name: "PlatformPlugins",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../Platform"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    ],
    targets: [
        .target(
            name: "PlatformCORS",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Platform", package: "Platform"),
            ],
            path: "cors/Platform/Sources/PlatformCORS"
        ),
        .testTarget(
            name: "PlatformCORSTests",
            dependencies: [
                "PlatformCORS",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Platform", package: "Platform"),
            ],
            path: "cors/Platform/Tests/PlatformCORSTests"
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
