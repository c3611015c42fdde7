public import Hummingbird
import NIOCore

/// The context that Hummingbird makes for each request; all that is needed of it is the connection.
public struct APIContext: RequestContext {
    /// What Hummingbird itself keeps here.
    public var coreContext: CoreRequestContextStorage
    let channel: any Channel

    /// The context of a request that has come in on a connection.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// A body after which the connection ends.
    ///
    /// Our side is closed at once, the other a second later: closing both while the caller still sends would reset the connection,
    /// and the caller might never see the response.
    func closing(after body: ByteBuffer) -> ResponseBody {
        ResponseBody(contentLength: body.readableBytes) { [channel] writer in
            try await writer.write(body)
            try await writer.finish(nil)
            channel.close(mode: .output, promise: nil)
            channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
        }
    }
}
