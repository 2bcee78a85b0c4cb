import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where what all builds on this machine share is kept, whatever folder they run in. Source: the XDG
 * base directory specification's `XDG_STATE_HOME`.
 */
export function findStateFolder(): string {
  const base = process.env.XDG_STATE_HOME || join(homedir(), ".local", "state");
  return join(base, "dbt-per-node");
}
