/// What stands at a path.
public struct FileStatus: Sendable, Hashable {
    /// The kinds of things that a path can name.
    public enum Kind: String, Sendable {
        /// A regular file.
        case file
        /// A directory.
        case directory
        /// A symbolic link, whatever it points to.
        case symbolicLink
        /// A pipe, socket or device.
        case special
    }

    /// What it is.
    public var kind: Kind
    /// The file system that it is on.
    public var device: UInt64
    /// Its number on that file system: two paths with the same device and number name one file.
    public var number: UInt64

    /// Creates a status.
    public init(kind: Kind, device: UInt64, number: UInt64) {
        self.kind = kind
        self.device = device
        self.number = number
    }
}

/// The result of reading a path.
public enum FileReading: Sendable, Hashable {
    /// Nothing stands there.
    case absent
    /// A regular file, with its content and permission bits.
    case file(bytes: [UInt8], permissions: UInt32)
    /// Something that is not a regular file.
    case other(FileStatus.Kind)
}
