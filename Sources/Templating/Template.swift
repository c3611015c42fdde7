/// A template that has been checked against `Context`: rendering it cannot fail.
public struct Template<Context: TemplateContext>: Sendable {
    /// The name that the library knows it by.
    public let name: String
    let program: Program

    /// The text that the template makes of a context.
    public func render(_ context: Context) -> String {
        program.render(Box(context))
    }
}

/// A template that names, beside the members of its context, those of data that is only known at run time.
public struct ExtendedTemplate<Context: TemplateContext>: Sendable {
    let program: Program

    /// The text that the template makes of a context and the data beside it.
    public func render(_ context: Context, beside data: DynamicValue) -> String {
        program.render(Box(data), Box(context))
    }
}

/// A template with every name resolved and every partial, parent and indentation put in its place.
struct Program: Sendable {
    let instructions: [Instruction]
    private let literalSize: Int

    init(_ instructions: [Instruction]) {
        self.instructions = instructions
        literalSize = instructions.reduce(0) { $0 + $1.literalSize }
    }

    /// The text for these values in scope, the outermost first.
    func render(_ frames: any Frame...) -> String {
        var renderer = Renderer(frames, capacity: 2 * literalSize + 512)
        renderer.run(instructions)
        return renderer.output
    }
}

/// One step of a program; `at` is the depth in the stack of values at which the step reads.
enum Instruction: Sendable {
    case literal(String)
    case print(at: Int, Read<String?>)
    case when(at: Int, Read<Bool>, [Instruction])
    case with(at: Int, Read<(any Frame)?>, [Instruction])
    case each(at: Int, Read<[any Frame]>, [Instruction])

    var literalSize: Int {
        switch self {
        case .literal(let text): text.utf8.count
        case .print: 0
        case .when(_, _, let body), .with(_, _, let body), .each(_, _, let body): body.reduce(0) { $0 + $1.literalSize }
        }
    }
}

/// Runs instructions over a stack of values.
private struct Renderer {
    private(set) var output = ""
    private var stack: [Cursor]

    init(_ frames: [any Frame], capacity: Int) {
        stack = frames.map { Cursor($0) }
        output.reserveCapacity(capacity)
    }

    mutating func run(_ instructions: [Instruction]) {
        for instruction in instructions {
            switch instruction {
            case .literal(let text):
                output.append(text)
            case .print(let depth, let read):
                if let text = read(stack[depth]) { output.append(text) }
            case .when(let depth, let read, let body):
                if read(stack[depth]) { run(body) }
            case .with(let depth, let read, let body):
                if let frame = read(stack[depth]) { run(body, on: Cursor(frame)) }
            case .each(let depth, let read, let body):
                let frames = read(stack[depth])
                for (index, frame) in frames.enumerated() {
                    run(body, on: Cursor(frame, index: index, count: frames.count))
                }
            }
        }
    }

    private mutating func run(_ body: [Instruction], on cursor: Cursor) {
        stack.append(cursor)
        run(body)
        stack.removeLast()
    }
}
