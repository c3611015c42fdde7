import Crypto
import HTTPTypes
import NIOCore

/// The route that shows the service's own description, under an entity tag of its contents.
func openAPIRoute(_ document: String) -> Route {
    let hash = SHA256.hash(data: Array(document.utf8)).prefix(8)
    let response = APIResponse(
        contentType: "application/yaml",
        body: ByteBuffer(string: document),
        entityTag: hash.map { String($0, radix: 16) }.joined(separator: ".")
    )
    return Route(method: .get, path: "/openapi.yaml", produces: "application/yaml") { _ in response }
}
