import { dbtPython } from "../../rig/dbt-python.ts";
import type { Dialect, Warehouse } from "../warehouse.ts";
import { adapterPython, readByScript } from "./read-by-script.ts";

/** A database is a file of the project's folder, so that there is nothing to start, to empty or to stop. */
const inFolder = {
  dialect: { text: "text", engine: "" } satisfies Dialect,
  isInFolder: true,
  clear: async () => undefined,
  [Symbol.asyncDispose]: async () => undefined,
};

export async function openDuckdb(): Promise<Warehouse> {
  return {
    ...inFolder,
    adapter: "duckdb",
    python: await dbtPython(),
    output: (database) => ({ type: "duckdb", path: `${database}.duckdb`, schema: "main" }),
    readContents: ({ folder, python }) => readByScript(python, ["duckdb_contents.py", folder]),
  };
}

/** Of each schema dbt-sqlite makes a file. Two threads meet "database is locked", by dbt alone as well. */
export async function openSqlite(): Promise<Warehouse> {
  return {
    ...inFolder,
    adapter: "sqlite",
    python: await adapterPython("sqlite"),
    output: (database) => ({
      type: "sqlite",
      database,
      schema: "main",
      schemas_and_paths: { main: `${database}.sqlite` },
      schema_directory: ".",
      threads: 1,
    }),
    readContents: ({ folder, python }) => readByScript(python, ["sqlite_contents.py", folder]),
  };
}
