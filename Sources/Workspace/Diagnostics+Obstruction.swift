import Diagnostics

extension Diagnostics {
    /// Reports what stands at a place where a file, or a folder above it, should be.
    mutating func reportObstruction(by kind: FileStatus.Kind, at place: String, for path: String) {
        let needed = place == path ? "a file" : "a folder"
        let name = place.isEmpty ? "the project folder" : "`\(place)`"
        switch kind {
        case .symbolicLink:
            error(
                "E1208",
                path: path,
                "\(name) is a symbolic link, and Strata follows none inside the project",
                hint: "put \(needed) in its place, or generate into the folder that it points to"
            )
        case .file, .directory, .special:
            error("E1209", path: path, "\(name) is \(kind.words), where \(needed) is needed", hint: "move it away and run again")
        }
    }
}

extension FileStatus.Kind {
    fileprivate var words: String {
        switch self {
        case .file: "a file"
        case .directory: "a folder"
        case .symbolicLink: "a symbolic link"
        case .special: "a pipe, socket or device"
        }
    }
}
