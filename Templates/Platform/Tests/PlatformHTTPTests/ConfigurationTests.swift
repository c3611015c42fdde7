import Foundation
import Logging
import PlatformCore
import PlatformHTTP
import XCTest

final class ConfigurationTests: XCTestCase {
    private let secret = "0123456789abcdef0123456789abcdef"

    private func read(_ environment: [String: String], file: String? = nil) throws -> ServerConfiguration {
        try ServerConfiguration.read(environment, file: file, databaseURL: "books.sqlite")
    }

    private func problems(_ environment: [String: String], file: String? = nil) -> [String] {
        do {
            _ = try read(environment, file: file)
            return []
        } catch let error as ConfigurationError {
            return error.problems
        } catch {
            return ["\(error)"]
        }
    }

    func testDEP04AnEmptyEnvironmentIsADevelopersMachine() throws {
        let configuration = try read(["PATH": "/bin", "HOME": "/root"])
        XCTAssertEqual(configuration.environment, .development)
        XCTAssertEqual(configuration.host, "127.0.0.1")
        XCTAssertEqual(configuration.port, 8080)
        XCTAssertEqual(configuration.databaseURL, "books.sqlite")
        XCTAssertTrue(configuration.secret.isRandom)
        XCTAssertFalse(configuration.isPublicTLS)
        XCTAssertEqual(configuration.drainSeconds, 0)
    }

    func testDEP04EveryKeyIsRead() throws {
        let configuration = try read([
            "HOST": "0.0.0.0", "PORT": "80", "APP_ENV": "production", "APP_SECRET": secret, "DATABASE_URL": "x.sqlite",
            "DATABASE_READERS": "3", "LOG_LEVEL": "warning", "APP_BODY_LIMIT": "2048", "APP_DRAIN_SECONDS": "7",
            "APP_SHUTDOWN_SECONDS": "8", "APP_IDLE_SECONDS": "9", "APP_PUBLIC_TLS": "false",
            "APP_IDEMPOTENCY_HOURS": "48", "APP_COMPRESSION": "false",
        ])
        XCTAssertEqual(
            configuration.redacted,
            """
            HOST=0.0.0.0
            PORT=80
            APP_ENV=production
            APP_SECRET=(set)
            DATABASE_URL=x.sqlite
            DATABASE_READERS=3
            LOG_LEVEL=warning
            APP_BODY_LIMIT=2048
            APP_DRAIN_SECONDS=7
            APP_SHUTDOWN_SECONDS=8
            APP_IDLE_SECONDS=9
            APP_PUBLIC_TLS=false
            APP_IDEMPOTENCY_HOURS=48
            APP_COMPRESSION=false

            """
        )
    }

    func testDEP04EveryKeyIsDescribed() {
        XCTAssertEqual(ConfigurationKey.all.count, 15)
        XCTAssertTrue(ConfigurationKey.all.allSatisfy { !$0.summary.isEmpty })
    }

    func testDEP04AllProblemsAreNamedAtOnce() {
        let environment = [
            "PORT": "http", "APP_ENV": "staging", "LOG_LEVEL": "loud", "APP_BODY_LIMIT": "1", "APP_PUBLIC_TLS": "yes",
            "APP_SECRET": "short",
            "APP_SECERT": "x", "DATABASE_READERS": "0",
        ]
        let problems = problems(environment)
        XCTAssertEqual(problems.count, environment.count, "\(problems)")
        for key in environment.keys { XCTAssertTrue(problems.contains { $0.hasPrefix(key) }, key) }
        XCTAssertTrue(problems.contains("APP_SECERT is not a key of this service. Is APP_SECRET meant?"), "\(problems)")
    }

    func testDEP04NoProblemShowsAValue() {
        let secrets = problems(["APP_SECRET": "hunter2", "PORT": "hunter2", "APP_X": "hunter2"])
        XCTAssertEqual(secrets.count, 3)
        XCTAssertFalse(secrets.joined().contains("hunter2"))
    }

    func testDEP04ProductionDoesNotStartWithoutASecret() {
        XCTAssertEqual(problems(["APP_ENV": "production"]).count, 1)
        XCTAssertEqual(problems(["APP_ENV": "production", "APP_SECRET": ""]).count, 1)
        XCTAssertEqual(problems(["APP_ENV": "production", "APP_SECRET": secret]), [])
    }

    func testDEP04ProductionIsBehindTLSAndDrains() throws {
        let configuration = try read(["APP_ENV": "production", "APP_SECRET": secret])
        XCTAssertTrue(configuration.isPublicTLS)
        XCTAssertEqual(configuration.drainSeconds, 5)
    }

    func testDEP04TheEnvironmentWinsOverTheFile() throws {
        let file = "# local\nPORT=9000\n\nHOST = '0.0.0.0'\r\nDATABASE_URL=\"a b.sqlite\"\n"
        let configuration = try read(["PORT": "9001"], file: file)
        XCTAssertEqual(configuration.port, 9001)
        XCTAssertEqual(configuration.host, "0.0.0.0")
        XCTAssertEqual(configuration.databaseURL, "a b.sqlite")
    }

    func testDEP04UnknownLinesOfTheFileAreNamed() {
        let problems = problems([:], file: "POTR=1\nnonsense\nPORT=1\nPORT=2\n")
        XCTAssertEqual(problems.count, 3, "\(problems)")
        XCTAssertTrue(problems.contains { $0.contains("POTR") })
        XCTAssertTrue(problems.contains { $0.contains("Line 2") })
        XCTAssertTrue(problems.contains { $0.contains("PORT stands twice") })
    }

    func testDEP04AnotherPartOfTheServiceMayHaveKeys() throws {
        let key = ConfigurationKey("APP_JWT_ISSUER", standard: "", summary: "Who issues tokens.")
        XCTAssertNoThrow(try ServerConfiguration.read(["APP_JWT_ISSUER": "x"], databaseURL: "x", alsoKnown: [key]))
    }

    func testDEP04TheSecretMayStandInAFile() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data("\(secret)\n".utf8).write(to: file)
        defer { XCTAssertNoThrow(try FileManager.default.removeItem(at: file)) }
        let fromFile = try read(["APP_SECRET_FILE": file.path])
        XCTAssertEqual(fromFile.secret.key(for: "cursor"), try read(["APP_SECRET": secret]).secret.key(for: "cursor"))
        XCTAssertEqual(problems(["APP_SECRET_FILE": file.path, "APP_SECRET": secret]).count, 1)
        XCTAssertEqual(problems(["APP_SECRET_FILE": file.path + "x"]).count, 1)
    }

    func testDEP04EachUseHasAKeyOfItsOwn() throws {
        let secret = try XCTUnwrap(ApplicationSecret(secret))
        XCTAssertEqual(secret.key(for: "cursor"), secret.key(for: "cursor"))
        XCTAssertNotEqual(secret.key(for: "cursor"), secret.key(for: "session"))
        XCTAssertNotEqual(ApplicationSecret.random().key(for: "cursor"), ApplicationSecret.random().key(for: "cursor"))
    }

    func testDEP04SecretsAreNeverPrinted() throws {
        let configuration = try read(["APP_SECRET": secret, "DATABASE_URL": "postgres://me:p@ss@db:5432/books?password=p2"])
        XCTAssertFalse(configuration.redacted.contains(secret))
        XCTAssertTrue(configuration.redacted.contains("DATABASE_URL=postgres://***@db:5432/books?***\n"), configuration.redacted)
        XCTAssertFalse("\(configuration)".contains(secret))
    }

    func testARandomSecretIsWarnedOfInDevelopmentOnly() throws {
        let service = TestService()
        _ = try service.application(try read([:]))
        XCTAssertEqual(try service.log.lines().map { $0["level"] }, ["warning"])
        let other = TestService()
        _ = try other.application(try read(["APP_SECRET": secret]))
        _ = try other.application(.testing())
        XCTAssertEqual(other.log.text, "")
    }

    // MARK: Plugins

    private let origins = ConfigurationKey("CORS_ORIGINS", standard: "", summary: "Origins.")
    private let address = ConfigurationKey("CACHE_URL", standard: "", summary: "An address.")

    private func plugins<Value>(
        _ environment: [String: String],
        _ read: (inout ConfigurationReader) -> Value
    ) throws -> Value {
        try ServerConfiguration.read(environment, databaseURL: "x.sqlite", keys: [origins, address], read).plugins
    }

    func testReadsListsOfTexts() throws {
        XCTAssertEqual(
            try plugins(["CORS_ORIGINS": "https://a.example, https://b.example,"]) { $0.list(origins) },
            [
                "https://a.example", "https://b.example",
            ]
        )
        XCTAssertEqual(try plugins(["CORS_ORIGINS": ""]) { $0.list(origins) }, [])
        XCTAssertNil(try plugins([:]) { $0.list(origins) })
    }

    func testRefusesTextsThatDoNotMatchWithoutShowingThem() throws {
        let pattern = Pattern(checked: "^https://[a-z.]+$")
        for read: (inout ConfigurationReader) -> Void in [
            { [origins] in _ = $0.list(origins, matching: pattern) }, { [origins] in _ = $0.text(origins, matching: pattern) },
        ] {
            XCTAssertThrowsError(try plugins(["CORS_ORIGINS": "hunter2"], read)) { error in
                XCTAssertTrue("\(error)".contains("CORS_ORIGINS must"), "\(error)")
                XCTAssertFalse("\(error)".contains("hunter2"), "\(error)")
            }
        }
        XCTAssertEqual(try plugins(["CORS_ORIGINS": "https://a.example"]) { $0.text(origins, matching: pattern) }, "https://a.example")
    }

    func testProductionDoesNotStartWithoutWhatAPluginNeeds() throws {
        let production = ["APP_ENV": "production", "APP_SECRET": secret]
        XCTAssertThrowsError(try plugins(production) { $0.requireInProduction(address) }) { error in
            XCTAssertTrue("\(error)".contains("CACHE_URL must be set in production"), "\(error)")
        }
        XCTAssertNoThrow(try plugins(production.merging(["CACHE_URL": "x"]) { $1 }) { $0.requireInProduction(address) })
        XCTAssertNoThrow(try plugins([:]) { $0.requireInProduction(address) })
    }

    func testReportsWhatIsWrongOfTheServerAndOfItsPluginsTogether() throws {
        XCTAssertThrowsError(try plugins(["PORT": "x"]) { $0.refuse(address, "must be reachable") }) { error in
            XCTAssertEqual((error as? ConfigurationError)?.problems.count, 2)
        }
    }
}
