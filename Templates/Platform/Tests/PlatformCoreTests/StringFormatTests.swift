import PlatformCore
import XCTest

final class StringFormatTests: XCTestCase {
    func testAcceptsAddressesThatPeopleHave() {
        for text in ["ada@example.org", "a.b+c_d-e@sub.example.co", "O'Hara@example.org", "1@2.de", "x@xn--bcher-kva.example"] {
            XCTAssertTrue(StringFormat.email.matches(text), text)
        }
    }

    func testRefusesWhatIsNoAddress() {
        for text in [
            "", "ada", "ada@", "@example.org", "ada@example", "ada@@example.org", "ada@-example.org", "ada@example-.org",
            "ada@example..org", ".ada@example.org",
            "ada.@example.org", "a..b@example.org", "ada @example.org", "ada@example.org\n", "ädä@example.org", "\"ada\"@example.org",
            "ada@[127.0.0.1]",
        ] {
            XCTAssertFalse(StringFormat.email.matches(text), text)
        }
    }

    func testCountsThePartsOfAnAddress() {
        let label = String(repeating: "b", count: 63)
        let local = String(repeating: "a", count: 64)
        XCTAssertTrue(StringFormat.email.matches("\(local)@\(label).\(label).org"))
        XCTAssertFalse(StringFormat.email.matches("\(local)a@example.org"))
        XCTAssertFalse(StringFormat.email.matches("ada@\(label)b.org"))
        XCTAssertFalse(StringFormat.email.matches("ada@example.\(label)b"))
    }

    func testAcceptsWebAddresses() {
        for text in [
            "https://example.org", "http://localhost:8080/", "https://example.org/a/b?c=d&e=%20#f", "https://example.org.",
            "http://127.0.0.1", "https://example.org?x", "https://example.org#a/b?c",
        ] {
            XCTAssertTrue(StringFormat.url.matches(text), text)
        }
    }

    func testRefusesOtherAddresses() {
        for text in [
            "", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https:///x", "https://user:secret@example.org",
            "https://exa mple.org",
            "http://[::1]/", "https://example.org/%zz", "https://example.org/?a[b]=c", "https://example.org/#a#b",
            "https://example.org/<x>", "https://example.org/ä", "https://-x.org", "https://example.org:123456", "https://example.org\n",
        ] {
            XCTAssertFalse(StringFormat.url.matches(text), text)
        }
    }
}
