import CZlib
import NIOCore

/// The bytes in the gzip format (RFC 1952); nil if zlib has no memory for it. The same bytes always become the same: there is no time of
/// the day in them.
func gzip(_ body: ByteBuffer) -> ByteBuffer? {
    // JSON's names repeat, so that the fastest levels are nearly as good as the slowest.
    let level: Int32 = 4
    var stream = z_stream()
    guard czlib_begin_gzip(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(body.readableBytes)))
    var result = ByteBuffer()
    var isWhole = false
    result.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { output in
        body.withUnsafeReadableBytes { input in
            // zlib does not write what it reads from, but says so only in newer headers.
            stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
            stream.avail_in = UInt32(clamping: input.count)
            stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(clamping: output.count)
            isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            return isWhole ? Int(stream.total_out) : 0
        }
    }
    return isWhole ? result : nil
}
