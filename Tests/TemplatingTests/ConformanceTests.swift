import XCTest

/// The vectors of the public Mustache specification, version 1.4.3: all have the outcome that it expects, but for
/// those that `Deviation.all` lists, which have the outcome listed there.
final class ConformanceTests: XCTestCase {
    func testCommentsConform() throws { try check("comments") }
    func testDelimitersConform() throws { try check("delimiters") }
    func testInterpolationConforms() throws { try check("interpolation") }
    func testInvertedSectionsConform() throws { try check("inverted") }
    func testPartialsConform() throws { try check("partials") }
    func testSectionsConform() throws { try check("sections") }
    func testInheritanceConforms() throws { try check("~inheritance") }
    func testDynamicNamesAreRefused() throws { try check("~dynamic-names") }
    func testLambdasAreRefused() throws { try check("~lambdas") }

    func testDocumentationCountsTheVectorsThatPass() throws {
        var count = 0
        for module in Deviation.all.keys { count += try Vector.read(module).count }
        let deviating = Deviation.all.values.reduce(0) { $0 + $1.count }
        XCTAssertEqual(count, 194)
        XCTAssertEqual(deviating, 57)
    }

    private func check(_ module: String, line: UInt = #line) throws {
        let vectors = try Vector.read(module)
        let deviations = try XCTUnwrap(Deviation.all[module])
        for vector in vectors {
            let deviation = deviations.first { $0.vector == vector.name }
            let expected = deviation?.outcome ?? vector.expected
            XCTAssertEqual(vector.outcome(), expected, "\(module): \(vector.name)\n\(vector.template)", line: line)
            if let deviation {
                XCTAssertNotEqual(vector.outcome(), vector.expected, "\(deviation.vector) is listed but conforms", line: line)
            }
        }
        for deviation in deviations where !vectors.contains(where: { $0.name == deviation.vector }) {
            XCTFail("\(deviation.vector) is listed but is no vector of \(module)", line: line)
        }
    }
}
