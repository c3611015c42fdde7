/// Changes as few values of a row as it takes to meet some goals.
///
/// One goal after the other is met: by changing one thing that it names, or two, up to four, where each change may break other goals that
/// the next one mends. What is met stays met, so the goals that are left become fewer. The search is deterministic, and gives up a goal
/// after so many rows.
struct RowSearch {
    /// Something that a row should be.
    struct Goal {
        /// What can be changed to meet it.
        var variables: [RowVariable]
        /// What it reads.
        var paths: Set<[String]>
        /// Whether a row meets it.
        var isMet: (RowValues) -> Bool
    }

    /// A row and the goals that it does not meet, by their numbers.
    private struct State {
        var row: RowValues
        var unmet: Set<Int>
    }

    private static let mostChanges = 4
    private static let mostRows = 4000

    private let goals: [Goal]
    private let readers: [[String]: [Int]]
    private let candidates: RowCandidates
    private let index: Int
    private let members: ([String]) -> [([String], Literal)]
    private var known: [[String]: [Literal]] = [:]
    private var budget = 0

    /// A search.
    ///
    /// - Parameters:
    ///   - index: the number of the row that is made, which keeps samples of different rows apart.
    ///   - members: what changes with what stands at a path, if that is a value object: its members, and their samples.
    init(_ goals: [Goal], candidates: RowCandidates, index: Int, members: @escaping ([String]) -> [([String], Literal)]) {
        self.goals = goals
        self.candidates = candidates
        self.index = index
        self.members = members
        var readers: [[String]: [Int]] = [:]
        for (number, goal) in goals.enumerated() {
            for path in goal.paths { readers[path, default: []].append(number) }
        }
        self.readers = readers
    }

    /// The row that meets all goals; nil if none was found.
    mutating func row(from start: RowValues) -> RowValues? {
        var state = State(row: start, unmet: Set(goals.indices.filter { !goals[$0].isMet(start) }))
        while let goal = state.unmet.min() {
            guard let next = step(from: state, toward: goal) else { return nil }
            state = next
        }
        return state.row
    }

    private mutating func step(from state: State, toward goal: Int) -> State? {
        let waiting = state.unmet.subtracting([goal])
        for changes in 1...Self.mostChanges {
            budget = Self.mostRows
            if let next = mend(state, waiting, changes: changes, changed: []) { return next }
        }
        return nil
    }

    /// The row in which nothing is unmet but what waits for its turn.
    private mutating func mend(_ state: State, _ waiting: Set<Int>, changes: Int, changed: Set<[String]>) -> State? {
        guard let goal = state.unmet.subtracting(waiting).min() else { return state }
        guard changes > 0 else { return nil }
        for variable in goals[goal].variables where !changed.contains(variable.path) {
            for value in values(for: variable, in: state.row) {
                budget -= 1
                guard budget > 0 else { return nil }
                let next = setting(variable, to: value, in: state)
                if let found = mend(next, waiting, changes: changes - 1, changed: changed.union([variable.path])) { return found }
            }
        }
        return nil
    }

    private mutating func values(for variable: RowVariable, in row: RowValues) -> [Literal] {
        let own = known[variable.path] ?? candidates.values(for: variable, index: index)
        known[variable.path] = own
        return (candidates.peers(of: variable, in: row) + own).reduce(into: []) { unique, value in
            if !unique.contains(value), value != row[variable.path] { unique.append(value) }
        }
    }

    private func setting(_ variable: RowVariable, to value: Literal, in state: State) -> State {
        var state = state
        var changed = [variable.path]
        state.row[variable.path] = value
        let holder = [variable.path[0]]
        let isMember = variable.path.count > 1
        // A member is there only together with its object, and that with its members.
        if !isMember || (value != .null && state.row[holder] == .null) {
            for (path, sample) in members(holder) where path != variable.path {
                state.row[path] = value == .null ? .null : sample
                changed.append(path)
            }
        }
        if isMember, value != .null {
            state.row[holder] = .bool(true)
            changed.append(holder)
        }
        for goal in Set(changed.flatMap { readers[$0, default: []] }) {
            if goals[goal].isMet(state.row) { state.unmet.remove(goal) } else { state.unmet.insert(goal) }
        }
        return state
    }
}
