import GRDB

/// How the journal's tables came to be, step by step. A step that was released is never changed; a new one is added.
func journalMigrations() -> DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("inputs, outputs and notes") { database in
    try database.execute(
      sql: """
        CREATE TABLE input (
          name TEXT PRIMARY KEY NOT NULL, path BLOB NOT NULL,
          size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER, device INTEGER,
          sha256 TEXT, settings TEXT NOT NULL, outcome TEXT NOT NULL, subject TEXT, date TEXT,
          form TEXT, value_count INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
          notes INTEGER NOT NULL, reason TEXT, message TEXT, exit INTEGER NOT NULL,
          start INTEGER NOT NULL, lengths TEXT NOT NULL, single TEXT
        ) WITHOUT ROWID;
        CREATE INDEX input_sha256 ON input (sha256);
        CREATE INDEX input_path ON input (path);
        CREATE TABLE output (
          name TEXT PRIMARY KEY NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
          inode INTEGER NOT NULL, device INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE note (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("where single results lie, and whose duplicates inputs are") { database in
    try database.execute(
      sql: """
        CREATE INDEX input_single ON input (single);
        CREATE INDEX input_first ON input (message) WHERE outcome = 'duplicate';
        """)
  }
  return migrator
}
