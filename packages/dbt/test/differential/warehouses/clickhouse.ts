import { join } from "node:path";
import type { Warehouse } from "../warehouse.ts";
import { openServer } from "./server.ts";

const server = join(import.meta.dirname, "chdb_server.py");

/** ClickHouse's own engine, from a package of Python's, behind HTTP. A database is a schema to dbt. */
export function openClickHouse(): Promise<Warehouse> {
  return openServer({
    adapter: "clickhouse",
    dialect: { text: "String", engine: " engine = MergeTree order by tuple()" },
    command: async ({ port, folder, python }) => [
      python,
      server,
      String(port),
      join(folder, "data"),
    ],
    readyLine: "ready",
    output: (database, port) => ({
      type: "clickhouse",
      host: "127.0.0.1",
      port,
      user: "default",
      password: "",
      schema: database,
    }),
  });
}
