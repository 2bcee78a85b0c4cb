import type { DatabaseSync } from "node:sqlite";

/** Does something with the database while no other process can write; all of it or nothing. */
export function inTransaction<Result>(database: DatabaseSync, action: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = action();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
