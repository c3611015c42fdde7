public import PlatformCore

extension APIRequest {
    /// The body of a request that creates, replaces or patches a row; such routes have no query parameters.
    ///
    /// - Throws: a problem with status 415, 413 or 400.
    public func input(_ mode: InputBody.Mode) async throws -> InputBody {
        try noQuery()
        switch mode {
        case .create, .replace: return InputBody(try await members(), mode: mode)
        case .patch: return InputBody(try await mergePatch(), mode: mode)
        }
    }
}
