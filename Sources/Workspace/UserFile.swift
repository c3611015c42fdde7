#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file as the user has it, compared with what is wanted and with what was last emitted.
struct UserFile {
    /// How its text compares.
    let text: Decision.UserText
    /// How the user likes to store it, where that was no edit.
    let form: TextForm
    /// The exact bytes' hash and the permissions, where it was compared further than with the new text.
    let found: (hash: ContentHash, permissions: UInt32)?
    private let plain: [UInt8]

    /// The text in plain form.
    var plainText: String { String(decoding: plain, as: UTF8.self) }

    /// Compares what stands at a path.
    init(_ state: FolderSurvey.FileState, at path: String, new: String?, base: ContentHash?) {
        guard case .file(let bytes, let permissions) = state else {
            self.init(state.isAbsent(at: path) ? .absent : .different)
            return
        }
        if let new, new.isStored(as: bytes) {
            self.init(.sameAsNew)
            return
        }
        let hash = ContentHash(of: bytes)
        let found = (hash, permissions)
        if hash == base {
            self.init(.sameAsBase, found: found, plain: bytes)
            return
        }
        let (plain, form) = TextForm.separating(bytes)
        if form != .plain, let new, new.isStored(as: plain) {
            self.init(.sameAsNew, form, found: found, plain: plain)
        } else if form != .plain, ContentHash(of: plain) == base {
            self.init(.sameAsBase, form, found: found, plain: plain)
        } else {
            self.init(.different, found: found)
        }
    }

    private init(
        _ text: Decision.UserText,
        _ form: TextForm = .plain,
        found: (hash: ContentHash, permissions: UInt32)? = nil,
        plain: [UInt8] = []
    ) {
        self.text = text
        self.form = form
        self.found = found
        self.plain = plain
    }
}

extension FolderSurvey.FileState {
    /// Whether no file stands at the path: nothing does, or a file where a folder above it was.
    fileprivate func isAbsent(at path: String) -> Bool {
        switch self {
        case .absent: true
        case .file: false
        case .obstructed(let kind, let place): place != path && kind != .symbolicLink
        }
    }
}

extension String {
    /// Whether its UTF-8 is exactly these bytes; `==` on strings would take other spellings of a character as equal.
    fileprivate func isStored(as bytes: [UInt8]) -> Bool {
        guard utf8.count == bytes.count, !bytes.isEmpty else { return utf8.count == bytes.count }
        // In a run that has nothing to do, this is most of the work: comparing in Swift would take five times as long.
        let isEqual = utf8.withContiguousStorageIfAvailable { text in
            bytes.withUnsafeBufferPointer { bytes in
                guard let text = text.baseAddress, let bytes = bytes.baseAddress else { return false }
                return memcmp(text, bytes, self.utf8.count) == 0
            }
        }
        return isEqual ?? utf8.elementsEqual(bytes)
    }
}
