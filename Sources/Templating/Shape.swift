/// What a template may name in one type of context, with the type itself erased.
final class Shape: Sendable {
    let name: String
    let members: [ShapeMember]
    private let positions: [String: Int]

    init(name: String, members: [ShapeMember]) {
        self.name = name
        self.members = members
        positions = Dictionary(members.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> ShapeMember? {
        positions[name].map { members[$0] }
    }
}

/// One member of a shape.
struct ShapeMember: Sendable {
    var name: String
    var documentation: String
    /// Whether the text or the object may be null.
    var isOptional: Bool
    var value: MemberValue
}

/// Reads something from the value that a cursor stands on.
typealias Read<Value> = @Sendable (Cursor) -> Value

/// The kind of a member, with the function that reads it.
enum MemberValue: Sendable {
    case text(Read<String?>)
    case integer(Read<Int?>)
    case flag(Read<Bool>)
    case object(@Sendable () -> Shape, Read<(any Frame)?>)
    case list(@Sendable () -> Shape, Read<[any Frame]>, isEmpty: Read<Bool>)
    case texts(Read<[String]>)
    case map(Read<[String: String]>)

    /// The same value, read one object further away; null where that object is null.
    func reached(through object: @escaping Read<(any Frame)?>) -> MemberValue {
        switch self {
        case .text(let read): .text { object($0).flatMap { read(Cursor($0)) } }
        case .integer(let read): .integer { object($0).flatMap { read(Cursor($0)) } }
        case .flag(let read): .flag { object($0).map { read(Cursor($0)) } ?? false }
        case .object(let shape, let read): .object(shape) { object($0).flatMap { read(Cursor($0)) } }
        case .list(let shape, let read, let isEmpty):
            .list(shape, { object($0).map { read(Cursor($0)) } ?? [] }, isEmpty: { object($0).map { isEmpty(Cursor($0)) } ?? true })
        case .texts(let read): .texts { object($0).map { read(Cursor($0)) } ?? [] }
        case .map(let read): .map { object($0).map { read(Cursor($0)) } ?? [:] }
        }
    }

    /// What messages and documentation call it.
    func kind(isOptional: Bool) -> String {
        switch self {
        case .text: isOptional ? "optional text" : "text"
        case .integer: "integer"
        case .flag: "flag"
        case .object(let shape, _): isOptional ? "optional \(shape().name)" : shape().name
        case .list(let shape, _, _): "list of \(shape().name)"
        case .texts: "list of texts"
        case .map: "open map"
        }
    }
}

/// A context value of any type, held by reference so that sections pass it on without copying it.
protocol Frame: AnyObject, Sendable {}

/// The one implementation of `Frame`.
final class Box<Value: Sendable>: Frame {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

/// A value in scope while a template renders, and its place in the list that is being gone through.
struct Cursor {
    let frame: any Frame
    var index = 0
    var count = 1

    init(_ frame: any Frame, index: Int = 0, count: Int = 1) {
        self.frame = frame
        self.index = index
        self.count = count
    }

    /// Reads from the value in place: a context may be large, and copying it for each tag would cost the most by far.
    ///
    /// The cast needs no check: a `Read` for `Value` is reachable only through the shape of `Value`, and the binder
    /// pairs it with a scope of that shape, into which only a `Box<Value>` is ever put.
    @inline(__always)
    func read<Value: Sendable, Result>(_ body: (Value) -> Result) -> Result {
        let box = unsafeDowncast(frame, to: Box<Value>.self)
        return body(box.value)
    }
}
