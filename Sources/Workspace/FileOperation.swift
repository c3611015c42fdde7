/// One change to one file, which is made only while the file still is what it was when it was planned.
struct FileOperation: Sendable, Hashable {
    /// What is done to the file.
    enum Change: Sendable, Hashable {
        /// Nothing stands there yet.
        case create(String)
        /// The bytes with this hash give way to a text in the user's form, and the permissions stay.
        case replace(ContentHash, with: String, form: TextForm, permissions: UInt32)
        /// The bytes with this hash go.
        case delete(ContentHash)
    }

    var path: String
    var change: Change

    /// The bytes to be written, and the permissions to be kept; nil for a deletion.
    var contents: (bytes: [UInt8], permissions: UInt32?)? {
        switch change {
        case .create(let text): (Array(text.utf8), nil)
        case .replace(_, let text, let form, let permissions): (form.apply(to: text), permissions)
        case .delete: nil
        }
    }

    /// The hash of what stands there now; nil where nothing does.
    var previous: ContentHash? {
        switch change {
        case .create: nil
        case .replace(let hash, _, _, _), .delete(let hash): hash
        }
    }
}
