/// Every template of a service, in the order in which files are listed.
public let builtInTemplates: [TemplateRegistration] = [
    TemplateRegistration("service/package", .service, source: "Package.swift.mustache", output: "Package.swift"),
    TemplateRegistration("service/readme", .service, source: "README.md.mustache", output: "README.md"),
    TemplateRegistration("service/makefile", .service, source: "Makefile.mustache", output: "Makefile"),
    TemplateRegistration("service/gitignore", .service, source: "gitignore.mustache", output: ".gitignore"),
    TemplateRegistration("service/swift-format", .service, source: "swift-format.mustache", output: ".swift-format"),
    TemplateRegistration("service/requests", .service, source: "requests.http.mustache", output: "requests.http"),
    TemplateRegistration("service/openapi", .service, source: "openapi.yaml.mustache", output: "openapi.yaml", .derived),
    TemplateRegistration("service/app", .service, source: "Sources/App/App.swift.mustache", output: "Sources/App/App.swift"),
    module("service/application", .service, "Application.swift"),
    module("service/plugin-configuration", .service, "PluginConfiguration.swift", when: "hasPluginConfiguration"),
    module("service/openapi-text", .service, "OpenAPIText.swift", .derived),
    module("service/samples", .service, "Samples/Samples.swift"),
    module("service/migrations", .service, "Migrations/Migrations.swift"),
    module("service/initial-migration", .service, "Migrations/Initial.swift", output: "Migrations/M0001Initial.swift"),
    module("enum/model", .enumeration, "Models/Enum.swift", output: "Models/{{type}}.swift"),
    module("value/model", .value, "Models/Value.swift", output: "Models/{{type}}.swift"),
    module("value/columns", .value, "Repositories/ValueColumns.swift", output: "Repositories/{{type}}+Columns.swift"),
    module("entity/model", .entity, "Models/Entity.swift", output: "Models/{{type}}.swift"),
    module("entity/secrets", .entity, "Models/Secrets.swift", output: "Models/{{type}}+Secrets.swift", when: "hasSecrets"),
    module("entity/controller", .entity, "Controllers/Controller.swift", output: "Controllers/{{type}}Controller.swift"),
    module(
        "entity/link-controller",
        .entity,
        "Controllers/Controller+Links.swift",
        output: "Controllers/{{type}}Controller+Links.swift",
        when: "hasLinks"
    ),
    module("entity/service", .entity, "Services/Service.swift", output: "Services/{{type}}Service.swift"),
    module(
        "entity/link-service",
        .entity,
        "Services/Service+Links.swift",
        output: "Services/{{type}}Service+Links.swift",
        when: "hasLinks"
    ),
    module("entity/rules", .entity, "Services/Rules.swift", output: "Services/{{type}}Service+Rules.swift", .once),
    module(
        "entity/bulk-controller",
        .entity,
        "Controllers/Controller+Bulk.swift",
        output: "Controllers/{{type}}Controller+Bulk.swift",
        when: "isBulk"
    ),
    module("entity/bulk-service", .entity, "Services/Service+Bulk.swift", output: "Services/{{type}}Service+Bulk.swift", when: "isBulk"),
    module("entity/action-model", .entity, "Models/Actions.swift", output: "Models/{{type}}Actions.swift", when: "hasActionInputs"),
    module(
        "entity/action-controller",
        .entity,
        "Controllers/Actions.swift",
        output: "Controllers/{{type}}Controller+Actions.swift",
        when: "hasActions"
    ),
    module(
        "entity/action-service",
        .entity,
        "Services/Actions.swift",
        output: "Services/{{type}}Service+Actions.swift",
        when: "hasActions"
    ),
    module("entity/rule-checks", .entity, "Services/RuleChecks.swift", output: "Services/{{type}}RuleChecks.swift", when: "hasRules"),
    module("entity/repository", .entity, "Repositories/Repository.swift", output: "Repositories/{{type}}Repository.swift"),
    module(
        "entity/deletion",
        .entity,
        "Repositories/Deletion.swift",
        output: "Repositories/{{type}}Repository+Deletion.swift",
        when: "hasDeletion"
    ),
    module(
        "entity/includes",
        .entity,
        "Repositories/Repository+Includes.swift",
        output: "Repositories/{{type}}Repository+Includes.swift",
        when: "hasRelations"
    ),
    module("entity/links", .entity, "Repositories/Links.swift", output: "Repositories/{{type}}Links.swift", when: "hasLinks"),
    tests("service/test-support", .service, "Support/TestService.swift"),
    tests("service/architecture-tests", .service, "ArchitectureTests.swift"),
    tests("service/document-tests", .service, "Contract/OpenAPIDocumentTests.swift"),
    tests("value/model-tests", .value, "Models/ValueTests.swift", output: "Models/{{type}}Tests.swift"),
    tests("service/database-tests", .service, "Repositories/DatabaseTests.swift"),
    tests("entity/model-tests", .entity, "Models/EntityTests.swift", output: "Models/{{type}}Tests.swift"),
    tests("entity/service-tests", .entity, "Services/ServiceTests.swift", output: "Services/{{type}}ServiceTests.swift"),
    tests("entity/action-tests", .entity, "Services/ActionTests.swift", output: "Services/{{type}}ActionTests.swift", when: "hasActions"),
    tests(
        "entity/action-contract-tests",
        .entity,
        "Contract/ActionContractTests.swift",
        output: "Contract/{{type}}ContractTests+Actions.swift",
        when: "hasActions"
    ),
    tests("entity/rule-tests", .entity, "Services/RuleTests.swift", output: "Services/{{type}}RuleTests.swift", when: "hasRules"),
    tests("entity/repository-tests", .entity, "Repositories/RepositoryTests.swift", output: "Repositories/{{type}}RepositoryTests.swift"),
    tests("entity/bulk-tests", .entity, "Contract/BulkTests.swift", output: "Contract/{{type}}BulkTests.swift", when: "isBulk"),
    tests(
        "entity/deletion-tests",
        .entity,
        "Repositories/DeletionTests.swift",
        output: "Repositories/{{type}}DeletionTests.swift",
        when: "hasDeletion"
    ),
    tests(
        "entity/search-tests",
        .entity,
        "Repositories/SearchTests.swift",
        output: "Repositories/{{type}}SearchTests.swift",
        when: "isSearched"
    ),
    tests(
        "entity/relation-tests",
        .entity,
        "Services/RelationsTests.swift",
        output: "Services/{{type}}RelationsTests.swift",
        when: "hasCollections"
    ),
    tests("entity/contract-tests", .entity, "Contract/ContractTests.swift", output: "Contract/{{type}}ContractTests.swift"),
    tests("entity/secret-tests", .entity, "Contract/SecretTests.swift", output: "Contract/{{type}}SecretTests.swift", when: "hasSecrets"),
]

private func module(
    _ id: String,
    _ scope: TemplateRegistration.Scope,
    _ file: String,
    output: String? = nil,
    when condition: String? = nil,
    _ ownership: GeneratedFile.Ownership = .merged
) -> TemplateRegistration {
    TemplateRegistration(
        id,
        scope,
        source: "Sources/Service/\(file).mustache",
        output: "Sources/{{module}}/\(output ?? file)",
        when: condition,
        ownership
    )
}

private func tests(
    _ id: String,
    _ scope: TemplateRegistration.Scope,
    _ file: String,
    output: String? = nil,
    when condition: String? = nil
) -> TemplateRegistration {
    TemplateRegistration(
        id,
        scope,
        source: "Tests/ServiceTests/\(file).mustache",
        output: "Tests/{{module}}Tests/\(output ?? file)",
        when: condition
    )
}
