import PlatformCore
import PlatformSQL

/// What a list should answer, told from rows in memory in the plainest way.
enum ListOracle {
    static func rows(_ query: ListQuery, of books: [Book]) -> [Book] {
        let last = query.sort.last?.descending ?? false
        return books.filter { book in query.filters.allSatisfy { matches(book.value(of: $0.column), $0) } }
            .sorted { left, right in
                for term in query.sort {
                    let (a, b) = (left.value(of: term.column), right.value(of: term.column))
                    if a == b { continue }
                    if a == .null || b == .null { return b == .null }
                    return isLess(a, b) != term.descending
                }
                return (left.id < right.id) != last
            }
    }

    private static func matches(_ value: ScalarValue, _ filter: Filter) -> Bool {
        let operand = filter.values.first ?? .null
        switch filter.operator {
        case .isnull: return (value == .null) == (operand == .bool(true))
        case .ne: return value != operand
        case .in: return value != .null && filter.values.contains(value)
        default: break
        }
        guard value != .null, operand != .null else { return false }
        switch filter.operator {
        case .eq: return value == operand
        case .gt: return isLess(operand, value)
        case .gte: return !isLess(value, operand)
        case .lt: return isLess(value, operand)
        case .lte: return !isLess(operand, value)
        default: return startsWith(value, operand)
        }
    }

    private static func isLess(_ left: ScalarValue, _ right: ScalarValue) -> Bool {
        switch (left, right) {
        case (.int(let a), .int(let b)): a < b
        case (.double(let a), .double(let b)): a < b
        case (.date(let a), .date(let b)): a < b
        case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        default: false
        }
    }

    private static func startsWith(_ value: ScalarValue, _ prefix: ScalarValue) -> Bool {
        guard case .text(let text) = value, case .text(let start) = prefix else { return false }
        return text.utf8.starts(with: start.utf8)
    }
}
