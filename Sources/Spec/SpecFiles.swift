import Foundation

/// Where specs and their imports are read from: the disk, or texts in memory.
public struct SpecFiles: Sendable {
    /// Why a file gave no bytes.
    public enum Problem: Error, Sendable, Hashable {
        /// Nothing is there.
        case missing
        /// A folder is there.
        case folder
        /// Neither a file nor a folder: a device, a pipe, a socket.
        case special
        /// It is larger than asked for.
        case tooLarge
        /// It is there, but not to be read, for this reason.
        case unreadable(String)
    }

    /// The bytes of the file at a path, at most so many.
    public var read: @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], Problem>
    /// A path with every symbolic link in it followed; the path itself where there are none.
    public var resolve: @Sendable (_ path: String) -> String

    /// Creates a source of files from its two functions.
    public init(
        read: @escaping @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], Problem>,
        resolve: @escaping @Sendable (_ path: String) -> String = { $0 }
    ) {
        self.read = read
        self.resolve = resolve
    }

    /// The files on disk; relative paths start at the working folder.
    public static let disk = SpecFiles(
        read: { path, limit in readFromDisk(path, limit: limit) },
        resolve: { URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path }
    )

    /// Texts by path, for tests and for editors that hold unsaved text.
    public static func texts(_ texts: [String: String]) -> SpecFiles {
        SpecFiles { path, limit in
            guard let text = texts[path] else { return .failure(.missing) }
            return text.utf8.count > limit ? .failure(.tooLarge) : .success(Array(text.utf8))
        }
    }

    private static func readFromDisk(_ path: String, limit: Int) -> Result<[UInt8], Problem> {
        let resolved = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: resolved.path, isDirectory: &isFolder) else { return .failure(.missing) }
        if isFolder.boolValue { return .failure(.folder) }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: resolved.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { return .failure(.special) }
            if let size = attributes[.size] as? NSNumber, size.intValue > limit { return .failure(.tooLarge) }
            return .success(Array(try Data(contentsOf: resolved)))
        } catch {
            let isRefused = (error as? CocoaError)?.code == .fileReadNoPermission
            return .failure(.unreadable(isRefused ? "permission denied" : error.localizedDescription))
        }
    }
}
