import { expect, test } from "vitest";
import { readHostFailure } from "../../src/executors/python-host/host-failure.ts";

test.each([
  {
    name: "builtins.ModuleNotFoundError",
    message: "No module named 'dbt'",
    code: "DBT_NOT_INSTALLED",
    says: "Python has no dbt for this project: No module named 'dbt'",
  },
  {
    name: "_duckdb.IOException",
    message:
      'IO Error: Could not set lock on file "/data/harbour.duckdb": Conflicting lock is held in /usr/bin/python3 (PID 4711). See also https://duckdb.org/docs/connect/concurrency',
    code: "DATABASE_LOCKED",
    says: "/data/harbour.duckdb is in use by process 4711 (/usr/bin/python3)",
  },
  {
    name: "builtins.OSError",
    message: "[Errno 28] No space left on device: '/data/target/manifest.json'",
    code: "DBT_FAILED",
    says: "dbt can not write its files: No space left on device: '/data/target/manifest.json'. DBT_TARGET_PATH and DBT_LOG_PATH name other folders",
  },
  {
    name: "dbt.exceptions.DbtProjectError",
    message: "Runtime Error\n  Could not find profile named 'harbour'\n",
    code: "DBT_FAILED",
    says: "dbt gave up: Runtime Error\n  Could not find profile named 'harbour'",
  },
])(
  "$name is $code, and the message says what to do or what dbt says",
  ({ name, message, code, says }) => {
    const failure = { name, message, traceback: "Traceback", line: null, cause: null };
    const error = readHostFailure({ ...failure, databaseCode: null, isFinal: false });
    expect(error).toMatchObject({ code, message: expect.stringContaining(says), cause: { name } });
  },
);
