import Diagnostics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Manifest {
    private static let hint = "restore \(StatePath.manifest) from version control; it is written by Strata alone"

    private struct Stored: Decodable {
        var format: Int
        var strata: String
        var files: [ManifestEntry?]
    }

    private struct Header: Decodable {
        var format: Int
    }

    /// Reads a stored manifest; refuses one that anything but Strata and a clean merge has written.
    init(reading bytes: [UInt8]) throws(WorkspaceError) {
        try Self.refuseConflictMarkers(in: bytes)
        let stored = try Self.decode(bytes)
        strataVersion = stored.strata
        entries = stored.files.compactMap { $0 }
        var problems = Diagnostics()
        var paths: Set<String> = []
        for entry in entries {
            if let problem = RelativePath.problem(with: entry.path) ?? (StatePath.isReserved(entry.path) ? "is Strata's own" : nil) {
                problems.error("E1204", path: StatePath.manifest, "the path `\(entry.path)` \(problem)", hint: Self.hint)
            } else if !paths.insert(entry.path).inserted {
                let hint = "delete one of the two lines: the one whose file you did not keep when you merged"
                problems.error("E1201", path: StatePath.manifest, "the manifest names `\(entry.path)` twice", hint: hint)
            }
        }
        if problems.hasErrors { throw WorkspaceError(problems) }
    }

    private static func decode(_ bytes: [UInt8]) throws(WorkspaceError) -> Stored {
        let data = Data(bytes)
        let decoder = JSONDecoder()
        do {
            let format = try decoder.decode(Header.self, from: data).format
            guard format == Self.format else {
                throw WorkspaceError(
                    "E1203",
                    at: StatePath.manifest,
                    "the manifest has format \(format), and this Strata knows format \(Self.format)",
                    hint: "run the version of Strata that last generated this project, or a newer one"
                )
            }
            return try decoder.decode(Stored.self, from: data)
        } catch let error as WorkspaceError {
            throw error
        } catch {
            let line = firstUnreadableLine(of: bytes)
            throw WorkspaceError("E1201", at: StatePath.manifest, line: line, "the manifest cannot be read", hint: hint)
        }
    }

    private static func refuseConflictMarkers(in bytes: [UInt8]) throws(WorkspaceError) {
        // No other line begins so: those of files begin with a brace.
        let markers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].map { Array($0.utf8) }
        for (index, line) in lines(of: bytes).enumerated() where markers.contains(where: { line.starts(with: $0) }) {
            throw WorkspaceError(
                "E1202",
                at: StatePath.manifest,
                line: index + 1,
                "the manifest has conflict markers of a merge",
                hint: "keep each file's line of both sides, and one line for a file that both have; then run again"
            )
        }
    }

    /// Finds the line that a person has to look at; the first where none of the files' lines is to blame.
    private static func firstUnreadableLine(of bytes: [UInt8]) -> Int {
        let decoder = JSONDecoder()
        for (index, line) in lines(of: bytes).enumerated() where line.starts(with: Array("{\"".utf8)) {
            let entry = line.last == UInt8(ascii: ",") ? line.dropLast() : line
            do {
                _ = try decoder.decode(ManifestEntry.self, from: Data(entry))
            } catch {
                return index + 1
            }
        }
        return 1
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
}
