import type { Warehouse } from "../warehouse.ts";
import { openServer } from "./server.ts";

/** fakesnow: Snowflake's protocol and dialect over DuckDB. */
export function openSnowflake(): Promise<Warehouse> {
  return openServer({
    adapter: "snowflake",
    dialect: { text: "text", engine: "" },
    command: async ({ port, python }) => [python, "-m", "fakesnow", "-s", "-p", String(port)],
    readyLine: "Uvicorn running",
    output: (database, port) => ({
      type: "snowflake",
      account: "fakesnow",
      host: "127.0.0.1",
      port,
      protocol: "http",
      user: "fake",
      password: "snow",
      role: "sysadmin",
      warehouse: "ware",
      database,
      schema: "main",
      insecure_mode: true,
      connect_retries: 0,
    }),
  });
}
