import { afterAll, beforeAll, inject } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "./dbt-python.ts";
import { Postgres } from "./postgres.ts";

/** What tests on PostgreSQL run with. */
export interface OwnPostgres {
  /** An interpreter with the newest dbt, warm: see `ProvidedContext`. */
  readonly python: string;
  /** One that is started as a user's is. */
  readonly coldPython: string;
  readonly postgres: Postgres;
}

/**
 * Gives a test file a server of its own, from before its first test until after its last, and a dbt.
 * Neither can be had outside of tests. `prepare` is called with the server when it is there.
 */
export function ownPostgres(prepare?: (postgres: Postgres) => Promise<unknown>): OwnPostgres {
  let own: OwnPostgres | undefined;
  beforeAll(async () => {
    const [coldPython, postgres] = await Promise.all([dbtPython(), Postgres.start()]);
    own = { python: inject("warmDbt").postgres, coldPython, postgres };
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
    get coldPython() {
      return there().coldPython;
    },
    get postgres() {
      return there().postgres;
    },
  };
}
