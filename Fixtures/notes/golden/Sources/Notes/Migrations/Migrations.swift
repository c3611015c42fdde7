public import PlatformSQL

/// The schema's history, oldest first.
public let migrations: [Migration] = [
    initialMigration
]
