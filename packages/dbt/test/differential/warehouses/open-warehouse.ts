import type { Warehouse } from "../warehouse.ts";
import { openClickHouse } from "./clickhouse.ts";
import { openDuckdb, openSqlite } from "./files.ts";
import { openPostgres } from "./postgres.ts";
import { openSnowflake } from "./snowflake.ts";
import { openSpark } from "./spark.ts";
import { openTrino } from "./trino.ts";

/** The adapters of dbt's that projects can be built with here. */
export type Adapter =
  | "duckdb"
  | "sqlite"
  | "postgres"
  | "clickhouse"
  | "snowflake"
  | "trino"
  | "spark";

const openers: Readonly<Record<Adapter, () => Promise<Warehouse>>> = {
  duckdb: openDuckdb,
  sqlite: openSqlite,
  postgres: openPostgres,
  clickhouse: openClickHouse,
  snowflake: openSnowflake,
  trino: openTrino,
  spark: openSpark,
};

export const ADAPTERS: readonly string[] = Object.keys(openers);

export function isAdapter(name: string): name is Adapter {
  return ADAPTERS.includes(name);
}

/** Starts the adapter's database, or gets it first. Rejects if it can't be had. */
export function openWarehouse(adapter: Adapter): Promise<Warehouse> {
  return openers[adapter]();
}
