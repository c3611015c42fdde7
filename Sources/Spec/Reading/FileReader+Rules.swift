import Diagnostics

extension FileReader {
    /// Rules from `name: LINE`s and mappings.
    mutating func rules(_ pair: YAMLPair) -> [RuleDeclaration] {
        declarations(lines(pair, of: pair.key.value)) { $0.rule($1) }
    }

    private mutating func rule(_ pair: YAMLPair) -> RuleDeclaration? {
        checkMember(pair.key)
        guard case .map(let pairs) = pair.value.content else {
            guard let line = line(pair), let rule = parse(line, { $0.rule() }) else { return nil }
            return RuleDeclaration(
                name: pair.key,
                premise: rule.premise,
                condition: rule.condition,
                message: rule.message,
                renamedFrom: nil
            )
        }
        let keys = keys(of: pairs, .rule)
        let message = keys["message"].flatMap { text($0) }
        let renamedFrom = keys["renamedFrom"].flatMap { text($0) }
        guard let check = keys["check"] else {
            error("E0308", at: pair.key.location, "`\(pair.key.value)` has no condition", hint: "add check: …")
            return nil
        }
        guard let line = line(check), let rule = parse(line, { $0.rule() }) else { return nil }
        if let inner = rule.message {
            error("E0502", at: inner.location, "`check` is the condition alone", hint: "write message: … beside it")
        }
        var declaration = RuleDeclaration(
            name: pair.key,
            premise: rule.premise,
            condition: rule.condition,
            message: message,
            renamedFrom: renamedFrom
        )
        declaration.extensions = keys.extensions
        return declaration
    }

    /// Runs an expression's parser and keeps what it found wrong.
    mutating func parse<Result>(_ line: LineText, _ parse: (inout ExpressionParser) -> Result?) -> Result? {
        var parser = ExpressionParser(line)
        let result = parse(&parser)
        diagnostics.append(parser.diagnostics)
        return result
    }

    // MARK: Access

    /// `access:` as one expression, or by verb.
    mutating func accessDeclaration(_ pair: YAMLPair) -> AccessDeclaration? {
        guard case .map = pair.value.content else {
            return access(pair).map { AccessDeclaration(all: $0) }
        }
        var declaration = AccessDeclaration()
        for entry in lines(pair, of: "access") {
            checkMember(entry.key)
            if let expression = access(entry), !entry.isDuplicate {
                declaration.entries.append(AccessDeclaration.Entry(verb: entry.key, expression: expression))
            }
        }
        return declaration
    }

    /// An access expression; where it cannot be read, one that opens everything stands in for it, so that nothing is reported as closed.
    mutating func access(_ pair: YAMLPair) -> AccessExpression? {
        if case .list = pair.value.content {
            error("E0204", at: pair.value.location, "`\(pair.key.value)` is an expression, not a list", hint: "write owner or role editor")
            return .anyone(pair.value.location)
        }
        guard let line = line(pair) else { return .anyone(pair.value.location) }
        return parse(line) { $0.access() } ?? .anyone(pair.value.location)
    }

    /// `owner: order.customer`.
    mutating func path(_ pair: YAMLPair) -> Located<Path>? {
        guard let text = text(pair) else { return nil }
        let names = text.value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ Names.isLowerCamel($0) }) else {
            error("E0501", at: text.location, "`\(text.value)` is not a path", hint: "write relations with one `.` between: order.customer")
            return nil
        }
        return Located(Path(names), at: text.location)
    }

    // MARK: Actions

    /// Actions by name.
    mutating func actions(_ pair: YAMLPair) -> [ActionDeclaration] {
        guard let pairs = mapping(pair, of: "actions") else { return [] }
        return declarations(pairs) { $0.action($1) }
    }

    private mutating func action(_ pair: YAMLPair) -> ActionDeclaration? {
        checkMember(pair.key)
        if pair.value.isAbsent {
            error(
                "E0205",
                at: pair.key.location,
                "`\(pair.key.value)` has no value",
                hint: "an action that is written in the rules file alone is `\(pair.key.value): {}`"
            )
            return ActionDeclaration(name: pair.key)
        }
        guard let keys = keys(of: pair, .action) else { return ActionDeclaration(name: pair.key) }
        var action = ActionDeclaration(name: pair.key)
        action.description = keys["description"].flatMap { text($0) }
        action.renamedFrom = keys["renamedFrom"].flatMap { text($0) }
        action.extensions = keys.extensions
        if let when = keys["when"], let line = line(when) { action.when = parse(line) { $0.condition() } }
        if let input = keys["input"] { action.input = self.input(input) }
        if let set = keys["set"] { action.set = assignments(set) }
        return action
    }

    /// `[shipTo]`, `[shipTo, note: string(40)]` or `{ note: string(40) }`.
    private mutating func input(_ pair: YAMLPair) -> [ActionDeclaration.Input] {
        switch pair.value.content {
        case .map(let pairs): return inputs(pairs)
        case .list(let items):
            var inputs: [ActionDeclaration.Input] = []
            for item in items {
                if case .map(let pairs) = item.content {
                    inputs += self.inputs(pairs)
                } else if let name = text(YAMLPair(key: pair.key, value: item)) {
                    inputs.append(.own(name))
                }
            }
            return inputs
        case .scalar, .refused:
            reportNoList(pair, example: "[name], or a mapping of new fields")
            return []
        }
    }

    private mutating func inputs(_ pairs: [YAMLPair]) -> [ActionDeclaration.Input] {
        declarations(pairs) { $1.value.isAbsent ? .own($1.key) : .new($0.field($1)) }
    }

    private mutating func assignments(_ pair: YAMLPair) -> [ActionDeclaration.Assignment] {
        guard let pairs = mapping(pair, of: "set") else { return [] }
        return declarations(pairs) { reader, entry in
            if case .list(let items) = entry.value.content, items.isEmpty {
                return ActionDeclaration.Assignment(field: entry.key, value: Located("[]", at: entry.value.location))
            }
            if entry.value.isAbsent {
                reader.error("E0205", at: entry.key.location, "`\(entry.key.value)` has no value", hint: "write null to empty it")
                return nil
            }
            return reader.text(entry).map { ActionDeclaration.Assignment(field: entry.key, value: $0) }
        }
    }
}
