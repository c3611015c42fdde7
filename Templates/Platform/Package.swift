// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Platform",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Platform", targets: ["PlatformCore", "PlatformSQL", "PlatformSQLite", "PlatformHTTP", "PlatformTesting"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "PlatformCore", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "PlatformSQL", dependencies: ["PlatformCore", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "PlatformSQLite",
            dependencies: ["CSQLite", "PlatformCore", "PlatformSQL", .product(name: "Logging", package: "swift-log")]
        ),
        .target(
            name: "PlatformHTTP",
            dependencies: [
                "CZlib",
                "PlatformCore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "PlatformTesting",
            dependencies: [
                "PlatformCore",
                "PlatformHTTP",
                "PlatformSQL",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .testTarget(name: "PlatformCoreTests", dependencies: ["PlatformCore"]),
        .testTarget(
            name: "PlatformSQLTests",
            dependencies: ["CSQLite", "PlatformCore", "PlatformSQL", "PlatformSQLite", "PlatformTesting"]
        ),
        .testTarget(
            name: "PlatformHTTPTests",
            dependencies: ["CZlib", "PlatformCore", "PlatformHTTP", .product(name: "HummingbirdTesting", package: "hummingbird")]
        ),
        .testTarget(
            name: "PlatformTestingTests",
            dependencies: [
                "PlatformCore",
                "PlatformHTTP",
                "PlatformSQL",
                "PlatformTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
