import CSpawn

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Runs a program that nobody trusts: in a process group of its own, with an environment of its own, for so long and with so much output
/// and no more.
struct ChildProcess {
    /// What a program may take.
    struct Limits {
        /// How long it may run.
        var time: Duration
        /// How many bytes it may write to standard output.
        var output: Int
    }

    /// How it ended.
    enum Ending: Equatable {
        case exited(status: Int32)
        case killed(signal: Int32)
        case tookTooLong
        case wroteTooMuch
    }

    /// What it left behind.
    struct Outcome {
        var ending: Ending
        var output: [UInt8]
        /// The beginning of what it wrote to standard error.
        var errors: [UInt8]
    }

    /// Why it could not be started: an error number of the system.
    struct StartError: Error {
        var number: Int32

        var reason: String { String(cString: strerror(number)) }
    }

    private static let errorLimit = 4096

    /// Runs a program to its end, or to that of its limits; whatever it has started ends with it.
    ///
    /// - Parameter input: a file that it reads as its standard input; a file, so that there is no pipe to fill up or to break.
    static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String],
        in directory: String,
        input: String,
        limits: Limits
    ) throws(StartError) -> Outcome {
        let output = try Channel()
        defer { output.close() }
        let errors = try Channel()
        defer { errors.close() }
        let process = try spawn(program, arguments, environment, directory, input, output, errors)
        output.closeWriter()
        errors.closeWriter()
        return watch(process, output, errors, limits)
    }

    private static func spawn(
        _ program: String,
        _ arguments: [String],
        _ environment: [String],
        _ directory: String,
        _ input: String,
        _ output: Channel,
        _ errors: Channel
    ) throws(StartError) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writer, 2)
        posix_spawn_file_actions_addchdir_np(&actions, directory)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)

        let texts = ([program] + arguments, environment)
        var argv = texts.0.map { strdup($0) } + [nil]
        var envp = texts.1.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
        if failure != 0 { throw StartError(number: failure) }
        return process
    }

    private static func watch(_ process: pid_t, _ output: Channel, _ errors: Channel, _ limits: Limits) -> Outcome {
        let deadline = ContinuousClock.now + limits.time
        var outcome = Outcome(ending: .tookTooLong, output: [], errors: [])
        var isRunning = true
        var isWatched = true
        while isWatched {
            // Looked at before the channels: what it wrote until it ended is then all there to be read.
            isRunning = isRunning && !hasEnded(process)
            var channels = [output.polled, errors.polled]
            let isReadable = poll(&channels, 2, 20) > 0 && channels.contains { $0.revents & Int16(POLLIN) != 0 }
            outcome.output += output.read()
            // What is beyond the limit is read all the same, so that the program is not held up by it.
            outcome.errors += errors.read().prefix(max(0, errorLimit - outcome.errors.count))
            if outcome.output.count > limits.output {
                outcome.ending = .wroteTooMuch
                isWatched = false
            } else if ContinuousClock.now >= deadline {
                isWatched = false
            } else if !isRunning, !isReadable {
                outcome.ending = .exited(status: 0)
                isWatched = false
            }
        }
        // The process is not reaped yet, so its group is still its own and nobody else's.
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        if outcome.ending == .exited(status: 0) {
            let signal = status & 0x7f
            outcome.ending = signal == 0 ? .exited(status: (status >> 8) & 0xff) : .killed(signal: signal)
        }
        return outcome
    }

    /// Whether a process has ended; it stays to be reaped.
    private static func hasEnded(_ process: pid_t) -> Bool {
        var information = siginfo_t()
        let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
        return result == 0 && information.si_signo != 0
    }
}

/// A pipe whose reading end does not wait.
private final class Channel {
    private var ends: [Int32] = [-1, -1]

    init() throws(ChildProcess.StartError) {
        if pipe(&ends) != 0 { throw ChildProcess.StartError(number: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    }

    var writer: Int32 { ends[1] }

    var polled: pollfd { pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0) }

    /// What can be read now, at most 64 KiB of it.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        #if canImport(Darwin)
        let count = Darwin.read(ends[0], &buffer, buffer.count)
        #elseif canImport(Glibc)
        let count = Glibc.read(ends[0], &buffer, buffer.count)
        #elseif canImport(Musl)
        let count = Musl.read(ends[0], &buffer, buffer.count)
        #endif
        return count > 0 ? Array(buffer[..<count]) : []
    }

    func closeWriter() { close(1) }

    func close() {
        close(0)
        close(1)
    }

    private func close(_ index: Int) {
        guard ends[index] >= 0 else { return }
        #if canImport(Darwin)
        _ = Darwin.close(ends[index])
        #elseif canImport(Glibc)
        _ = Glibc.close(ends[index])
        #elseif canImport(Musl)
        _ = Musl.close(ends[index])
        #endif
        ends[index] = -1
    }
}
