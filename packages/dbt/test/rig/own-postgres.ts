import { afterAll, beforeAll } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "./dbt-python.ts";
import { Postgres } from "./postgres.ts";

/** What tests on PostgreSQL run with. */
export interface OwnPostgres {
  /** The interpreter of an environment with the newest dbt. */
  readonly python: string;
  readonly postgres: Postgres;
}

/**
 * Gives a test file a server of its own, from before its first test until after its last, and a dbt.
 * Neither can be had outside of tests. `prepare` is called with the server when it is there.
 */
export function ownPostgres(prepare?: (postgres: Postgres) => Promise<unknown>): OwnPostgres {
  let own: OwnPostgres | undefined;
  beforeAll(async () => {
    const [python, postgres] = await Promise.all([dbtPython(), Postgres.start()]);
    own = { python, postgres };
    await prepare?.(postgres);
  }, ENVIRONMENT_TIMEOUT);
  afterAll(async () => {
    await own?.postgres[Symbol.asyncDispose]();
  });
  const there = (): OwnPostgres => {
    if (own === undefined) throw new Error("The server is there only while tests run.");
    return own;
  };
  return {
    get python() {
      return there().python;
    },
    get postgres() {
      return there().postgres;
    },
  };
}
