// libyaml, which the Yams package carries: Yams itself gives a tree without ends, aliases already followed, and stops at the first
// duplicate key; a reader that must refuse aliases unfollowed and report every duplicate needs the events below it.
import CYaml

/// Reads a text event by event.
final class YAMLEventParser {
    // libyaml keeps the address of its parser in the parser, so it must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Starts on a text, which must outlive the parser.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event.
    func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let start = YAMLEvent.Mark(line: event.start_mark.line, column: event.start_mark.column)
        let end = YAMLEvent.Mark(line: event.end_mark.line, column: event.end_mark.column)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let kind = YAMLEvent.Kind.scalar(text, style(scalar.style))
            return YAMLEvent(kind: kind, start: start, end: end, hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            let isFlow = list.style == YAML_FLOW_SEQUENCE_STYLE
            return YAMLEvent(
                kind: .listStart,
                start: start,
                end: end,
                hasAnchor: list.anchor != nil,
                hasTag: list.tag != nil,
                isFlow: isFlow
            )
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            let isFlow = map.style == YAML_FLOW_MAPPING_STYLE
            return YAMLEvent(kind: .mapStart, start: start, end: end, hasAnchor: map.anchor != nil, hasTag: map.tag != nil, isFlow: isFlow)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return YAMLEvent(kind: .collectionEnd, start: start, end: end)
        case YAML_ALIAS_EVENT:
            return YAMLEvent(kind: .alias, start: start, end: end)
        case YAML_DOCUMENT_START_EVENT:
            return YAMLEvent(kind: .documentStart, start: start, end: end)
        case YAML_STREAM_END_EVENT:
            return YAMLEvent(kind: .streamEnd, start: start, end: end)
        default:
            return YAMLEvent(kind: .other, start: start, end: end)
        }
    }

    private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    private func failure() -> YAMLFailure {
        YAMLFailure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            mark: YAMLEvent.Mark(line: parser.pointee.problem_mark.line, column: parser.pointee.problem_mark.column),
            contextMark: YAMLEvent.Mark(line: parser.pointee.context_mark.line, column: parser.pointee.context_mark.column)
        )
    }
}
