import Logging
import PlatformCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads typed values from the environment and a `.env` file, and collects every problem.
struct ConfigurationReader {
    private(set) var problems: [String] = []
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

    mutating func refuse(_ key: ConfigurationKey, _ problem: String) {
        problems.append("\(key.name) \(problem).")
    }

    /// A text; empty counts as not set.
    func text(_ key: ConfigurationKey) -> String? {
        values[key.name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A whole number within a range.
    mutating func number(_ key: ConfigurationKey, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        if let value = Int(text), range ~= value { return value }
        refuse(key, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// One of the cases of a type.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: ConfigurationKey, _ type: Value.Type) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = Value(rawValue: text) { return value }
        refuse(key, "must be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// `true` or `false`.
    mutating func flag(_ key: ConfigurationKey) -> Bool? {
        guard let text = text(key) else { return nil }
        if let value = Bool(text) { return value }
        refuse(key, "must be true or false")
        return nil
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
