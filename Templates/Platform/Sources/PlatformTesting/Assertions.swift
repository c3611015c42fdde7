public import PlatformCore
import XCTest

/// The violations that reading a body reports: code by JSON Pointer; empty where it reports none.
public func violations<Input>(_ read: () throws -> Input) -> [String: String] {
    do {
        _ = try read()
        return [:]
    } catch let error as DomainError {
        return Dictionary(error.violations.map { ($0.pointer, $0.code) }) { first, _ in first }
    } catch {
        return ["": "\(error)"]
    }
}

/// Asserts that the work throws a `DomainError` of that kind; if `members` are given, one that points at just these.
public func assertThrows<Result>(
    _ kind: DomainError.Kind,
    at members: [String]? = nil,
    file: StaticString = #filePath,
    line: UInt = #line,
    isolation: isolated (any Actor)? = #isolation,
    _ work: () async throws -> Result
) async {
    do {
        let result = try await work()
        XCTFail("expected \(kind), got \(result)", file: file, line: line)
    } catch let error as DomainError {
        XCTAssertEqual(error.kind, kind, error.detail, file: file, line: line)
        guard let members else { return }
        XCTAssertEqual(Set(error.violations.map(\.pointer)), Set(members.map { "/" + $0 }), file: file, line: line)
    } catch {
        XCTFail("expected \(kind), got \(error)", file: file, line: line)
    }
}

/// The names of the members that a value writes, in order.
public func writtenMembers(of value: some JSONWritable) throws -> [String] {
    var json = JSONWriter()
    value.write(to: &json)
    guard case .object(let object) = try JSONParser.parse(json.bytes) else { return [] }
    return object.names
}

/// Fails unless what is read lies between the times before and after it.
public func assertPresent<Value: Comparable>(
    _ clock: @autoclosure () -> Value,
    file: StaticString = #filePath,
    line: UInt = #line,
    _ read: () throws -> Value?
) throws {
    let before = clock()
    let value = try read()
    let isPresent = value.map { before <= $0 && $0 <= clock() } ?? false
    XCTAssertTrue(isPresent, "\(String(describing: value)) is not the present", file: file, line: line)
}
