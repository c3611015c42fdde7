import HTTPTypes
import Logging
import PlatformCore

// Health by draft-inadarei-api-health-check: `pass` or `fail`, no reasons, since anybody may ask. The log has them.
extension HealthChecks {
    /// `/livez`, which passes as long as the process answers, and `/readyz`, which passes if requests may be sent here.
    func routes(_ settings: ServerSettings) -> [Route] {
        [
            Route(method: .get, path: "/livez", produces: nil) { _ in Self.response(failures: [], checks: []) },
            Route(method: .get, path: "/readyz", produces: nil) { request in await ready(request, settings) },
        ]
    }

    private func ready(_ request: APIRequest, _ settings: ServerSettings) async -> APIResponse {
        if settings.isDraining { return Self.response(failures: ["server"], checks: ["server"]) }
        let failures = await failures()
        for (name, error) in failures.sorted(by: { $0.key < $1.key }) {
            request.logger.warning("not ready", metadata: ["check": "\(name)", "error": "\(error)"])
        }
        return Self.response(failures: Set(failures.keys), checks: checks.map(\.name))
    }

    private static func response(failures: Set<String>, checks: [String]) -> APIResponse {
        let status = { (hasFailed: Bool) in hasFailed ? "fail" : "pass" }
        var json = JSONWriter()
        json.beginObject()
        json.member("status", status(!failures.isEmpty))
        if !checks.isEmpty {
            json.beginObject("checks")
            for check in checks {
                json.name(check)
                json.beginArray()
                json.beginObject()
                json.member("status", status(failures.contains(check)))
                json.endObject()
                json.endArray()
            }
            json.endObject()
        }
        json.endObject()
        var response = APIResponse(
            failures.isEmpty ? .ok : .serviceUnavailable,
            contentType: "application/health+json",
            json: json
        )
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
