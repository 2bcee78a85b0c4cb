import { rm } from "node:fs/promises";
import { askPython } from "./ask-python.ts";
import type { Database } from "./database.ts";

const count = `
import duckdb, sys
with duckdb.connect(sys.argv[1], read_only=True) as database:
    print(database.execute("select count(*) from information_schema.tables").fetchone()[0])`;

/** A DuckDB file. */
export function duckdbFile({
  path,
  python,
}: {
  readonly path: string;
  /** An interpreter that has duckdb. */
  readonly python: string;
}): Database {
  return {
    target: { type: "duckdb", path },
    clear: () => rm(path, { force: true }),
    countRelations: async () => Number(await askPython(count, { python, args: [path] })),
  };
}
