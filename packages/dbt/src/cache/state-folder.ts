import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../executors/executor.ts";

/**
 * Where what all builds on this machine share is kept, whatever folder they run in. Source: the XDG
 * base directory specification's `XDG_STATE_HOME`, which says that a relative path is to be ignored.
 */
export function findStateFolder(environment: Environment): string {
  const base = environment.XDG_STATE_HOME;
  const usable = base !== undefined && isAbsolute(base);
  return join(usable ? base : join(homedir(), ".local", "state"), "dbt-per-node");
}
