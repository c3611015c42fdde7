import Foundation

/// The requests of a `requests.http`, as editors read it: blocks after `###`, `# @name`, `{{name.response.body.member}}`.
struct RequestFile {
    struct Request {
        var title: String
        var status: Int
        var name: String?
        var method: String
        var target: String
        var headers: [(name: String, value: String)]
        var body: String?

        /// The request with earlier answers put in.
        func filled(with answers: [String: Any], host: String) -> Request {
            var request = self
            request.target = Self.fill(target, answers, host)
            request.body = body.map { Self.fill($0, answers, host) }
            return request
        }

        private static func fill(_ text: String, _ answers: [String: Any], _ host: String) -> String {
            text.replacing(/\{\{([^}]+)\}\}/) { match -> String in
                let path = match.1.split(separator: ".").map(String.init)
                if path == ["host"] { return host }
                guard path.count >= 4, let value = path.dropFirst(3).reduce(answers[path[0]], member) else { return "unknown" }
                return "\(value)"
            }
        }

        /// `items[0]` of an object; `items` alone is the whole of it.
        private static func member(of value: Any?, _ step: String) -> Any? {
            let parts = step.split(separator: "[")
            let found = (value as? [String: Any])?[String(parts[0])]
            guard parts.count > 1, let index = Int(parts[1].dropLast()), let array = found as? [Any] else { return found }
            return array.indices ~= index ? array[index] : nil
        }
    }

    var requests: [Request] = []

    init(_ text: String) {
        for block in text.components(separatedBy: "\n### ").dropFirst() {
            let parts = block.components(separatedBy: "\n\n")
            var lines = parts[0].components(separatedBy: "\n")
            let title = lines.removeFirst()
            let comments = lines.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
            let head = lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }
            guard let line = head.first?.split(separator: " ", maxSplits: 1), line.count == 2 else { continue }
            let body = parts.dropFirst().joined(separator: "\n\n").trimmingCharacters(in: .whitespacesAndNewlines)
            requests.append(
                Request(
                    title: title,
                    status: comments.compactMap { Int($0) }.first ?? 0,
                    name: comments.first { $0.hasPrefix("@name ") }.map { String($0.dropFirst(6)) },
                    method: String(line[0]),
                    target: String(line[1]),
                    headers: head.dropFirst().compactMap { header in
                        let pair = header.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                        return pair.count == 2 ? (pair[0], pair[1]) : nil
                    },
                    body: body.isEmpty ? nil : body
                )
            )
        }
    }
}
