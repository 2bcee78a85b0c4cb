import { askPython } from "./ask-python.ts";
import type { Database } from "./database.ts";

const connect = `
import psycopg2, sys
_, port, schema = sys.argv
connection = psycopg2.connect(host="127.0.0.1", port=port, user="postgres", dbname="postgres")
connection.autocommit = True
cursor = connection.cursor()`;

/** A schema of a Postgres server on this machine. */
export function postgresSchema({
  port,
  schema,
  python,
}: {
  readonly port: number;
  readonly schema: string;
  /** An interpreter that has psycopg2. */
  readonly python: string;
}): Database {
  const asked = { python, args: [String(port), schema] };
  return {
    target: {
      type: "postgres",
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: "",
      dbname: "postgres",
      schema,
    },
    clear: async () => {
      await askPython(
        `${connect}
cursor.execute(f'drop schema if exists "{schema}" cascade')`,
        asked,
      );
    },
    countRelations: async () =>
      Number(
        await askPython(
          `${connect}
cursor.execute("select count(*) from information_schema.tables where table_schema = %s", [schema])
print(cursor.fetchone()[0])`,
          asked,
        ),
      ),
  };
}
