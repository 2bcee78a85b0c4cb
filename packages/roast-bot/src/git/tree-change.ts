/** What a commit does to one path. */
export interface TreeChange {
  readonly path: string;
  readonly status: string;
  /** The file mode after the change: `100644` for a plain file. */
  readonly mode: string;
  /** The blob after the change. */
  readonly blob: string;
}

/** Reads what `git diff-tree -r -z --raw --no-abbrev --no-renames` prints. */
export function parseTreeChanges(output: string): TreeChange[] {
  const parts = output.split("\0");
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = "", , blob = "", status = ""] = (parts[at] ?? "").split(" ");
    changes.push({ path: parts[at + 1] ?? "", status, mode, blob });
  }
  return changes;
}
