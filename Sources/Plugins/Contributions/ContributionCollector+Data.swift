import Diagnostics
import OpenAPI
import RelationalSchema
import ServiceModel
import Spec
import Templating

// What plugins add to the schema and to the document: both are known only with the model.
extension ContributionCollector {
    // MARK: Tables

    mutating func addTables(of selection: PluginSelection, _ model: ServiceModel) {
        let declared = selection.members.flatMap(\.pack.manifest.tables).map { $0.declared }
        if declared.isEmpty { return }
        for table in SchemaBuilder.schema(of: model).tables { register.reserve("the table", table.name) }
        for member in selection.members {
            for entry in member.pack.manifest.tables {
                guard register.claim("the table", entry.name.value, for: member.name, at: entry.name.location) else { continue }
                do throws(DeclaredTable.Problem) {
                    let table = try entry.declared.table(in: model, beside: declared)
                    result.tables.append(Brought(table, by: member.name, at: entry.name.location))
                } catch {
                    report(error, in: entry)
                }
            }
        }
        result.tables.sort { $0.value.name < $1.value.name }
    }

    private mutating func report(_ problem: DeclaredTable.Problem, in entry: TableEntry) {
        switch problem {
        case .unknownType(let column, let type):
            diagnostics.error(
                "E1410",
                at: entry.columns.first { $0.name.value == column }?.type.location,
                "there is no type `\(type)` of a column",
                hint:
                    "there are uuid, int, int32, double, bool, date, time, timestamp, string(n), text(n), bytes(n), json(n); `key` with `references`"
            )
        case .unknownTarget(let column, let target):
            diagnostics.error(
                "E1416",
                at: entry.columns.first { $0.name.value == column }?.references?.location,
                "there is no entity or table `\(target)` to refer to",
                hint: "name an entity of the spec, or a table of a plugin with a key of one column"
            )
        }
    }

    // MARK: OpenAPI

    mutating func addFragments(of selection: PluginSelection, _ model: ServiceModel) {
        let members = selection.members.filter { $0.pack.manifest.openAPI != nil }.sorted { $0.name < $1.name }
        if members.isEmpty { return }
        var document = OpenAPIBuilder.document(for: model)
        var owners: [OpenAPIDocument.Clash: (plugin: String, location: SourceLocation)] = [:]
        for member in members {
            guard let file = member.pack.manifest.openAPI, let text = text(file.value, of: member, namedAt: file.location) else { continue }
            do throws(DiagnosticFailure) {
                let fragment = try fragment(text, file.value, of: member, model)
                for clash in document.merge(fragment) {
                    register.report(clash.kind, clash.name, for: member.name, at: file.location, against: owners[clash])
                }
                for name in fragment.clashes { owners[name] = (member.name, file.location) }
                result.openAPI.append(Brought(fragment, by: member.name, at: file.location))
            } catch {
                diagnostics.append(error.diagnostics)
            }
        }
    }

    /// The fragment that a file holds, which is a template: paths begin with the service's prefix.
    private func fragment(
        _ text: String,
        _ file: String,
        of member: PluginSelection.Member,
        _ model: ServiceModel
    ) throws(DiagnosticFailure) -> OpenAPIFragment {
        let path = "\(member.pack.folder.path)/\(file)"
        let scope = PluginScope(member.name, PluginOptions(schema: member.pack.manifest.options, values: member.options))
        let library = try TemplateLibrary([TemplateSource(name: file, path: path, text: text)])
        let template: ExtendedTemplate<FragmentView> = try library.template(file, beside: scope.members)
        let rendered = template.render(FragmentView(service: model.service), beside: scope.value)
        return try FragmentReader.read(YAMLText.read(Array(rendered.utf8), path: path))
    }
}

/// What the template of an OpenAPI fragment can print, beside its plugin's options.
struct FragmentView: TemplateContext {
    let service: ServiceIdentity

    static let members = Members<FragmentView>(
        .text("name", "The service's name as written") { $0.service.name },
        .text("version", "The version of the API contract") { $0.service.version },
        .text("pathPrefix", "The path prefix that its major number gives") { $0.service.pathPrefix }
    )
}

extension TableEntry {
    /// The table as the schema knows it.
    var declared: DeclaredTable {
        DeclaredTable(
            name: name.value,
            columns: columns.map { column in
                DeclaredTable.Column(
                    name: column.name.value,
                    type: column.type.value,
                    target: column.references?.value,
                    onDelete: column.onDelete?.value ?? .cascade
                )
            },
            key: key.map(\.value),
            uniques: uniques.map { $0.map(\.value) },
            indexes: indexes.map { $0.map(\.value) }
        )
    }
}

extension OpenAPIFragment {
    /// What another fragment could bring again.
    fileprivate var clashes: [OpenAPIDocument.Clash] {
        paths.flatMap { item in
            item.operations.flatMap { operation in
                [
                    OpenAPIDocument.Clash(kind: "the route", name: "\(operation.method.uppercased()) \(item.path)"),
                    OpenAPIDocument.Clash(kind: "the operation", name: operation.operationID),
                ]
            }
        } + tags.map { .init(kind: "the tag", name: $0.name) } + components.schemas.map { .init(kind: "the schema", name: $0.name) }
            + components.parameters.map { .init(kind: "the parameter", name: $0.name) }
            + components.headers.map { .init(kind: "the header", name: $0.name) }
            + components.responses.map { .init(kind: "the response", name: $0.name) }
            + components.securitySchemes.map { .init(kind: "the security scheme", name: $0.name) }
    }
}
