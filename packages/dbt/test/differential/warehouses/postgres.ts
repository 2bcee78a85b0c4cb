import { dbtPython } from "../../rig/dbt-python.ts";
import { Postgres } from "../../rig/postgres.ts";
import { DATABASES, type Warehouse } from "../warehouse.ts";
import { readByScript } from "./read-by-script.ts";

export async function openPostgres(): Promise<Warehouse> {
  const [python, server] = await Promise.all([dbtPython(), Postgres.start()]);
  const { port } = server;
  return {
    adapter: "postgres",
    dialect: { text: "text", engine: "" },
    isInFolder: false,
    python,
    output: (database) => ({
      type: "postgres",
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: "",
      dbname: database,
      schema: "main",
    }),
    clear: async () => {
      for (const database of DATABASES) {
        await server.execute(`drop database if exists ${database}`);
        await server.execute(`create database ${database}`);
        await server.execute("create schema main", { database });
      }
    },
    readContents: async (place) => {
      const read = DATABASES.map(async (database): Promise<[string, unknown]> => {
        const script = ["postgres_contents.py", String(port), database] as const;
        return [database, await readByScript(place.python, script)];
      });
      return Object.fromEntries(await Promise.all(read));
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
