import { HostError, PythonError } from "../errors.ts";
import type { PythonFailure } from "../messages.ts";

/** What DuckDB says when another process has the file. Its source: `LocalFileSystem::OpenFile`. */
const LOCKED =
  /Could not set lock on file "([^"]+)": Conflicting lock is held in (.+?) \(PID (\d+)\)/;

/** What Python says of a file that can't be written: no space, no permission, read-only, a quota. */
const UNWRITABLE = /^\[Errno (?:28|13|30|122)\] /;

/** Why dbt as a whole gave up. */
export function readHostFailure(failure: PythonFailure): HostError {
  const cause = new PythonError(failure);
  if (failure.name.endsWith("ModuleNotFoundError")) {
    return new HostError(
      `Python has no dbt for this project: ${failure.message}. Install dbt-core and the adapter there, or name another interpreter with --python.`,
      { code: "DBT_NOT_INSTALLED", cause },
    );
  }
  if (failure.name.endsWith("UnsupportedDbtError")) {
    return new HostError(failure.message, { code: "DBT_UNSUPPORTED", cause });
  }
  const [locked, file, program, pid] = LOCKED.exec(failure.message) ?? [];
  if (locked !== undefined) {
    return new HostError(
      `${file} is in use by process ${pid} (${program}). DuckDB lets one process at a time write to a file: wait for that one or end it, then build again.`,
      { code: "DATABASE_LOCKED", cause },
    );
  }
  if (UNWRITABLE.test(failure.message)) {
    return new HostError(
      `dbt can not write its files: ${failure.message.replace(UNWRITABLE, "")}. DBT_TARGET_PATH and DBT_LOG_PATH name other folders for them.`,
      { code: "DBT_FAILED", cause },
    );
  }
  return new HostError(`dbt gave up: ${failure.message.trim()}`, { code: "DBT_FAILED", cause });
}
