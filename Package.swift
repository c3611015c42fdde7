// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "strata",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "strata", targets: ["strata"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        .executableTarget(
            name: "strata",
            dependencies: ["Emission", "Generator", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .target(
            name: "Generator",
            dependencies: [
                "Diagnostics", "Spec", "ServiceModel", "RelationalSchema", "OpenAPI", "Templating", "Plugins", "Emission", "Workspace",
            ]
        ),
        .target(name: "Workspace", dependencies: ["Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Emission",
            dependencies: [
                "BuiltInTemplates", "Diagnostics", "Spec", "ServiceModel", "RelationalSchema", "OpenAPI", "Templating", "Plugins",
            ]
        ),
        .target(
            name: "Plugins",
            dependencies: [
                "BuiltInTemplates", "CSpawn", "Diagnostics", "Spec", "ServiceModel", "RelationalSchema", "OpenAPI", "Templating",
            ]
        ),
        .systemLibrary(name: "CSpawn"),
        .target(name: "Templating", dependencies: ["Diagnostics"]),
        .target(name: "OpenAPI", dependencies: ["ServiceModel", "Spec"]),
        .target(name: "RelationalSchema", dependencies: ["ServiceModel"]),
        .target(
            name: "ServiceModel",
            dependencies: ["Diagnostics", "Spec", .product(name: "OrderedCollections", package: "swift-collections")]
        ),
        .target(name: "Spec", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
        .target(name: "Diagnostics"),
        .target(
            name: "BuiltInTemplates",
            path: "Templates",
            exclude: ["Examples", "Platform", "Plugins", "Service"],
            sources: ["EmbeddedTemplates.swift"],
            plugins: ["EmbedTemplates"]
        ),
        .executableTarget(name: "embed-templates"),
        .plugin(name: "EmbedTemplates", capability: .buildTool, dependencies: ["embed-templates"], path: "Sources/EmbedTemplates"),
        .executableTarget(name: "generate-and-die", dependencies: ["Generator", "Workspace"], path: "Tests/Interruption"),
        .target(name: "ProcessSupport", path: "Tests/ProcessSupport"),
        .target(name: "RandomSpecs", path: "Tests/RandomSpecs"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "SpecTests", dependencies: ["Diagnostics", "Spec"]),
        .testTarget(name: "ServiceModelTests", dependencies: ["Diagnostics", "Spec", "ServiceModel"]),
        .testTarget(name: "RelationalSchemaTests", dependencies: ["Diagnostics", "Spec", "ServiceModel", "RelationalSchema"]),
        .testTarget(
            name: "OpenAPITests",
            dependencies: ["Diagnostics", "Spec", "ServiceModel", "OpenAPI", .product(name: "Yams", package: "Yams")]
        ),
        .testTarget(
            name: "TemplatingTests",
            dependencies: ["Diagnostics", "Templating", .product(name: "Yams", package: "Yams")],
            exclude: ["Vectors"]
        ),
        .testTarget(
            name: "PluginTests",
            dependencies: [
                "BuiltInTemplates", "Diagnostics", "Spec", "ServiceModel", "RelationalSchema", "Plugins", "Emission", "Generator",
            ]
        ),
        .testTarget(name: "EmbedTemplatesTests", dependencies: ["embed-templates"]),
        .testTarget(name: "WorkspaceTests", dependencies: ["Diagnostics", "Workspace"]),
        .testTarget(name: "EmissionTests", dependencies: ["Diagnostics", "Spec", "ServiceModel", "Emission"], exclude: ["Contexts"]),
        .testTarget(name: "CommandLineTests", dependencies: ["ProcessSupport", "strata", "generate-and-die"]),
        .testTarget(
            name: "RandomSpecTests",
            dependencies: [
                "Diagnostics", "Emission", "Generator", "ProcessSupport", "RandomSpecs", "ServiceModel", "Spec",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .testTarget(name: "ConsumerTests", dependencies: ["ProcessSupport", "strata"]),
    ]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
