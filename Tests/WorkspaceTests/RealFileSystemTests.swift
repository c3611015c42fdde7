import Workspace
import XCTest

/// What only the system's own files can show.
final class RealFileSystemTests: XCTestCase {
    func testTellsOfTheOneFileAmongManyThatCannotBeSynchronized() throws {
        let folder = try TemporaryFolder()
        let paths = (0..<100).map { folder.path("\($0)") }
        for number in 0..<100 { try folder.write("text", to: "\(number)") }
        let fileSystem = RealFileSystem()
        try fileSystem.synchronize(paths + [folder.root])

        for number in [0, 41, 99] {
            try folder.delete("\(number)")
            XCTAssertThrowsError(try fileSystem.synchronize(paths)) { error in
                XCTAssertEqual((error as? FileSystemError)?.path, paths[number])
            }
            try folder.write("text", to: "\(number)")
        }
    }
}
