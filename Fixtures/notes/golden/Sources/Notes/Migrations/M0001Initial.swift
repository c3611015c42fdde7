import PlatformSQL

/// `0001_initial`: the tables that Notes began with.
let initialMigration = Migration(
    id: "0001_initial",
    parent: nil,
    sql: [
        .sqlite: [
            #"""
            CREATE TABLE "notes" (
              "id" BLOB PRIMARY KEY NOT NULL,
              "title" TEXT NOT NULL,
              "body" TEXT,
              "pinned" INTEGER NOT NULL DEFAULT 0,
              "due_on" TEXT,
              "created_at" INTEGER NOT NULL,
              "updated_at" INTEGER NOT NULL,
              "version" INTEGER NOT NULL DEFAULT 1,
              CONSTRAINT "notes_id_uuid" CHECK (length("id") = 16),
              CONSTRAINT "notes_pinned_bool" CHECK ("pinned" IN (0, 1)),
              CONSTRAINT "notes_due_on_date" CHECK (date("due_on", '+0 days') IS "due_on"),
              CONSTRAINT "notes_title_length" CHECK (length("title") BETWEEN 1 AND 120),
              CONSTRAINT "notes_body_length" CHECK (length("body") BETWEEN 1 AND 20000)
            ) STRICT;
            """#,
            #"""
            CREATE INDEX "notes_due_on_id_idx" ON "notes" ("due_on", "id");
            """#,
            #"""
            CREATE INDEX "notes_pinned_due_on_id_idx" ON "notes" ("pinned", "due_on", "id");
            """#,
            #"""
            CREATE INDEX "notes_pinned_id_idx" ON "notes" ("pinned", "id");
            """#,
            #"""
            CREATE INDEX "notes_pinned_title_id_idx" ON "notes" ("pinned", "title", "id");
            """#,
            #"""
            CREATE INDEX "notes_title_id_idx" ON "notes" ("title", "id");
            """#,
        ]
    ]
)
