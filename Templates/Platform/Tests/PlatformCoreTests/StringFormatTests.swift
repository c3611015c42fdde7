import PlatformCore
import XCTest

final class StringFormatTests: XCTestCase {
    func testAcceptsAddressesThatPeopleHave() {
        for text in ["ada@example.org", "a.b+c_d-e@sub.example.co", "O'Hara@example.org", "1@2.de", "x@xn--bcher-kva.example"] {
            XCTAssertTrue(StringFormat.email.pattern.matches(text), text)
        }
    }

    func testRefusesWhatIsNoAddress() {
        for text in [
            "", "ada", "ada@", "@example.org", "ada@example", "ada@@example.org", "ada@-example.org", "ada@example-.org",
            "ada@example..org", ".ada@example.org",
            "ada.@example.org", "a..b@example.org", "ada @example.org", "ada@example.org\n", "ädä@example.org", "\"ada\"@example.org",
            "ada@[127.0.0.1]",
        ] {
            XCTAssertFalse(StringFormat.email.pattern.matches(text), text)
        }
    }

    func testAcceptsWebAddresses() {
        for text in [
            "https://example.org", "http://localhost:8080/", "https://example.org/a/b?c=d&e=%20#f", "https://example.org.",
            "http://127.0.0.1", "http://[::1]:80/x",
            "https://example.org?x",
        ] {
            XCTAssertTrue(StringFormat.url.pattern.matches(text), text)
        }
    }

    func testRefusesOtherAddresses() {
        for text in [
            "", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https:///x", "https://user:secret@example.org",
            "https://exa mple.org",
            "https://example.org/<x>", "https://example.org/ä", "https://-x.org", "https://example.org:123456", "https://example.org\n",
        ] {
            XCTAssertFalse(StringFormat.url.pattern.matches(text), text)
        }
    }
}
