public import HTTPTypes
public import PlatformCore
import Synchronization

/// What an OpenAPI 3.1 document promises, for tests that hold a service to it. It remembers which answers it has seen, so that a test
/// can ask which promises nothing has tried.
public final class OpenAPIContract: Sendable {
    private struct Answer: Hashable, Sendable {
        var operation: String
        var status: Int
    }

    /// The operations, in the document's order.
    public let operations: [DocumentedOperation]
    let document: JSONValue
    private let seen = Mutex(Set<Answer>())

    /// The documents read in this process. Each test has a contract of its own, but most have the same document, and a large one takes
    /// seconds to read.
    private static let read = Mutex<[String: (document: JSONValue, operations: [DocumentedOperation])]>([:])

    /// Reads a document.
    ///
    /// - Throws: what is wrong with the YAML, or `ContractError` if it is not a document of operations.
    public init(yaml: String) throws {
        (document, operations) = try Self.read.withLock { known in
            if let known = known[yaml] { return known }
            let document = try yamlTree(yaml)
            let operations = try Self.operations(of: document)
            known[yaml] = (document: document, operations: operations)
            return (document, operations)
        }
    }

    /// The operation that a request means; nil if the document has none.
    public func operation(_ method: HTTPRequest.Method, _ path: String) -> DocumentedOperation? {
        let segments = path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        let matches = operations.compactMap { operation in
            operation.method == method ? operation.match(segments).map { (operation, $0) } : nil
        }
        return matches.max { $0.1 < $1.1 }?.0
    }

    /// The operations whose path is `path` or lies below it.
    func operations(under path: String) -> [DocumentedOperation] {
        operations.filter { $0.path == path || $0.path.hasPrefix(path + "/") }
    }

    /// Notes that an operation has answered with this status.
    func record(_ status: Int, of operation: DocumentedOperation) {
        seen.withLock { _ = $0.insert(Answer(operation: operation.id, status: status)) }
    }

    /// The promises that no answer has kept yet, such as `createBook 409`, of the operations whose path is `path` or lies below it.
    public func uncovered(under path: String = "") -> [String] {
        let seen = seen.withLock { $0 }
        return operations(under: path).flatMap { operation in
            operation.statuses
                .filter { !seen.contains(Answer(operation: operation.id, status: $0)) }
                .map { "\(operation.id) \($0)" }
        }
    }

    /// What is wrong with a value by a schema of this document; each with the JSON Pointer of its place.
    public func problems(of value: JSONValue, by schema: JSONValue) -> [String] {
        SchemaCheck(document: document).problems(of: value, by: schema, at: "")
    }
}

/// A document that cannot be read as OpenAPI.
public struct ContractError: Error, CustomStringConvertible {
    /// What is wrong with it.
    public let description: String
}
