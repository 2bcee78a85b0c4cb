import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { inTransaction, openDatabase } from "../../src/sqlite.ts";

test("a journal for which no folder can be made is refused, and nothing waits", () => {
  // To Linux such a folder isn't there, however often those above it are made.
  expect(() => openDatabase("/proc/none/below/journal.sqlite")).toThrow();
});

test("a transaction that SQLite itself has rolled back, for a full disk, fails with the reason", () => {
  using database = new DatabaseSync(":memory:");
  database.exec("PRAGMA max_page_count = 4; CREATE TABLE entries (text)");
  const fill = database.prepare("INSERT OR ROLLBACK INTO entries VALUES (?)");
  expect(() => inTransaction(database, () => fill.run("x".repeat(100_000)))).toThrow("full");
});
