import type { Database, Warehouse } from "../warehouse.ts";
import { adapterPython, readByScript } from "./read-by-script.ts";

/** Spark in dbt's own process, with its catalog and its tables in the project's folder. A database is a schema to dbt. */
export async function openSpark(): Promise<Warehouse> {
  return {
    adapter: "spark",
    dialect: { text: "string", engine: "" },
    isInFolder: true,
    python: await adapterPython("spark"),
    output: (database: Database) => ({
      type: "spark",
      method: "session",
      host: "NA",
      schema: database,
    }),
    clear: async () => undefined,
    readContents: ({ folder, python }) => readByScript(python, ["spark_contents.py"], { folder }),
    [Symbol.asyncDispose]: async () => undefined,
  };
}
