import Plugins
import Spec
import Templating

/// What plugins add to `Package.swift`.
struct PackageView: TemplateContext {
    /// The packages, a line each.
    var dependencies: [String]
    /// What the executable depends on.
    var appDependencies: [String]
    /// What the service's module depends on.
    var serviceDependencies: [String]
    /// What its tests depend on.
    var testDependencies: [String]
    /// The lines of the targets.
    var targets: [String]

    static let members = Members<PackageView>(
        .textList("dependencies", "The packages, a line each") { $0.dependencies },
        .textList("appDependencies", "What the executable depends on") { $0.appDependencies },
        .textList("serviceDependencies", "What the service's module depends on") { $0.serviceDependencies },
        .textList("testDependencies", "What its tests depend on") { $0.testDependencies },
        .textList("targets", "The lines of the targets") { $0.targets }
    )

    /// What these contributions come to.
    init(_ plugins: Contributions) {
        dependencies = plugins.packages.map { package in
            ".package(url: \(SwiftLiteral.string(package.value.url.value)), from: \(SwiftLiteral.string(package.value.from.value))),"
        }
        func users(_ target: ServiceTarget) -> [String] {
            plugins.modules.filter { $0.value.users.contains { $0.value == target } }.map { "\"\($0.value.name.value)\"," }
        }
        appDependencies = users(.app)
        serviceDependencies = users(.service)
        // Tests may import whatever the service imports.
        testDependencies = Set(users(.tests) + users(.service)).sorted()
        targets = plugins.systemLibraries.flatMap { Self.lines(of: $0.value) } + plugins.modules.flatMap { Self.lines(of: $0.value) }
    }

    private static func lines(of library: SystemLibraryEntry) -> [String] {
        let (name, pkgConfig) = (SwiftLiteral.string(library.name.value), SwiftLiteral.string(library.pkgConfig.value))
        let providers = "[.apt([\(SwiftLiteral.string(library.apt.value))]), .brew([\(SwiftLiteral.string(library.brew.value))])]"
        let line = "        .systemLibrary(name: \(name), pkgConfig: \(pkgConfig), providers: \(providers)),"
        return LineBreaker.broken(line).split(separator: "\n").map(String.init)
    }

    private static func lines(of module: ModuleEntry) -> [String] {
        let dependencies = module.dependencies.map { dependency in
            switch dependency.value {
            case .target(let name): SwiftLiteral.string(name)
            case .product(let name, let package):
                ".product(name: \(SwiftLiteral.string(name)), package: \(SwiftLiteral.string(package)))"
            }
        }
        let name = SwiftLiteral.string(module.name.value)
        if dependencies.count < 2 {
            let list = dependencies.isEmpty ? "" : ", dependencies: [\(dependencies[0])]"
            return ["        .target(name: \(name)\(list)),"]
        }
        return ["        .target(", "            name: \(name),", "            dependencies: ["]
            + dependencies.map { "                \($0)," } + ["            ]", "        ),"]
    }
}
