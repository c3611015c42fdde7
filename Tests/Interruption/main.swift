// generate-and-die SPEC TARGET COUNT: generates, and is killed by the system just before its write number COUNT.
// For tests: a real process that really dies. Where there are fewer writes it lives and ends with the status of the command.
import Foundation
import Generator
import Workspace

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else { exit(64) }
let console = Console(output: { _ in }, error: { FileHandle.standardError.write(Data($0.utf8)) })
let options = Project.Options(spec: arguments[1], into: arguments[2])
let command = GenerateCommand(options, console: console, fileSystem: MortalFileSystem(lifetime: count))
exit(command.run().rawValue)
