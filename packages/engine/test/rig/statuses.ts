import type { RunResult } from "@mea-culpa/engine";

/** The status of every node by its id. */
export function statuses(result: RunResult): Record<string, string> {
  return Object.fromEntries([...result.outcomes].map(([id, { status }]) => [id, status]));
}
