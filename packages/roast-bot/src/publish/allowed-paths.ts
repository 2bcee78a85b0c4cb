import type { TreeChange } from "./tree-change.ts";

/** What one commit may change. */
export interface AllowedPaths {
  /** Exact paths that may be added, and must not exist before: entries and their evidence. */
  readonly added: ReadonlySet<string>;
  /** Exact paths that may be added or changed: heartbeat and ledger. */
  readonly changed: ReadonlySet<string>;
}

/** Why a change is not allowed, in words; `undefined` when it is. */
export function refusedChange(change: TreeChange, allowed: AllowedPaths): string | undefined {
  const { path, status, mode } = change;
  if (mode !== "100644") return `${path} would not be a plain file`;
  if (allowed.changed.has(path) && (status === "A" || status === "M")) return undefined;
  if (!allowed.added.has(path)) return `${path} is not roast-bot's to change`;
  return status === "A" ? undefined : `${path} exists already`;
}
