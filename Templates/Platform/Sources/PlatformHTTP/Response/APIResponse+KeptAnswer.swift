import HTTPTypes
import NIOCore
import PlatformCore

extension APIResponse {
    /// What is kept of this response for requests that repeat the one that it answers.
    var kept: KeptAnswer {
        KeptAnswer(status: status.code, location: headers[.location], entityTag: entityTag, body: String(buffer: body))
    }

    /// The same response as before, which says so.
    init(_ replay: Replay) {
        let answer = replay.answer
        self.init(
            HTTPResponse.Status(code: answer.status),
            contentType: answer.body.isEmpty ? nil : "application/json",
            body: ByteBuffer(string: answer.body),
            entityTag: answer.entityTag
        )
        headers[.location] = answer.location
        headers.add(.idempotencyReplayed, "true")
    }
}
