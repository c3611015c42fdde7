import Logging
public import PlatformCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads typed values from the environment and a `.env` file, and collects every problem.
public struct ConfigurationReader {
    private(set) var problems: [String] = []
    /// Whether the service is to run in production.
    public internal(set) var isProduction = false
    private let values: [String: String]

    /// The environment's values win over the file's. In the file every key must be known; in the environment, which holds much that
    /// is not ours, those that begin with `APP_`.
    init(environment: [String: String], file: String?, known: Set<String>) {
        let file = EnvironmentFile(file ?? "")
        problems = file.problems
        let ours = Set(file.values.keys).union(environment.keys.filter { $0.hasPrefix("APP_") })
        problems += ours.subtracting(known).sorted().map { name in
            "\(name) is not a key of this service." + (nearest(to: name, among: known.sorted()).map { " Is \($0) meant?" } ?? "")
        }
        values = file.values.merging(environment) { _, new in new }
    }

    /// Notes what is wrong with the value of a key: `must be …`. The value itself, which might be a secret, has no place in it.
    public mutating func refuse(_ key: ConfigurationKey, _ problem: String) {
        problems.append("\(key.name) \(problem).")
    }

    /// A text; empty counts as not set.
    public func text(_ key: ConfigurationKey) -> String? {
        values[key.name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A whole number within a range.
    public mutating func number(_ key: ConfigurationKey, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        if let value = Int(text), range ~= value { return value }
        refuse(key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// One of the cases of a type.
    public mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: ConfigurationKey, _ type: Value.Type) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        refuse(key, "must be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// `true` or `false`.
    public mutating func flag(_ key: ConfigurationKey) -> Bool? {
        guard let text = text(key) else { return nil }
        if let value = Bool(text) { return value }
        refuse(key, "must be true or false")
        return nil
    }

    /// A text of a pattern; empty counts as not set.
    public mutating func text(_ key: ConfigurationKey, matching pattern: Pattern) -> String? {
        guard let text = text(key) else { return nil }
        if pattern.matches(text) { return text }
        refuse(key, "must match \(pattern)")
        return nil
    }

    /// Texts with commas between them, each of the pattern if one is given; an empty value is a list of none.
    public mutating func list(_ key: ConfigurationKey, matching pattern: Pattern? = nil) -> [String]? {
        guard let value = values[key.name] else { return nil }
        let texts = value.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
        guard let pattern, !texts.allSatisfy(pattern.matches) else { return texts }
        refuse(key, "must hold texts that match \(pattern)")
        return nil
    }

    /// Notes a key that production does not start without, if it is not set.
    public mutating func requireInProduction(_ key: ConfigurationKey) {
        if isProduction, text(key) == nil { refuse(key, "must be set in production") }
    }

    /// The secret, as such or in a file.
    mutating func secret() -> ApplicationSecret? {
        switch (text(.secret), text(.secretFile)) {
        case (nil, nil): return nil
        case (_?, _?):
            refuse(.secretFile, "and \(ConfigurationKey.secret.name) are both set; one of them must go")
            return nil
        case (let secret?, nil): return secret.isEmpty ? nil : self.secret(secret, .secret)
        case (nil, let path?):
            guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
                refuse(.secretFile, "names a file that cannot be read as text")
                return nil
            }
            return secret(text.trimmed, .secretFile)
        }
    }

    private mutating func secret(_ text: some StringProtocol, _ key: ConfigurationKey) -> ApplicationSecret? {
        if let secret = ApplicationSecret(String(text)) { return secret }
        refuse(key, "must hold at least \(ApplicationSecret.minimumLength) characters; `openssl rand -hex 32` makes some")
        return nil
    }
}
