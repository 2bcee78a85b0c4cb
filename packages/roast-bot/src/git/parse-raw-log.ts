/** A commit as the raw log shows it. Times are seconds since 1970. */
export interface LoggedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly committedAt: number;
  readonly authoredAt: number;
  readonly authorName: string;
  readonly authorMail: string;
  /** The values of its `Co-authored-by` trailers: `Name <mail>`. */
  readonly coAuthors: readonly string[];
  /** The values of its `Roast-Bot-Slot` trailers. */
  readonly slotTrailers: readonly string[];
  readonly changes: readonly FileChange[];
}

/** One path that a commit changed. */
export interface FileChange {
  readonly path: string;
  /** Where it came from, for a rename. */
  readonly renamedFrom?: string;
  /** The blob that now stands there; absent when the path is gone or no regular file any more. */
  readonly blob?: string;
}

/** The format that {@link parseRawLog} reads; use it with `--raw -z --no-abbrev`. */
export const rawLogFormat =
  "commit %H%x00%P%x00%ct%x00%at%x00%aN%x00%aE%x00%(trailers:key=Co-authored-by,valueonly,separator=%x01)%x00%(trailers:key=Roast-Bot-Slot,valueonly,separator=%x2C)";

/**
 * Reads the output of `git log --raw -z` in {@link rawLogFormat}.
 *
 * @throws {SyntaxError} when the output is anything else.
 */
export function parseRawLog(output: string): LoggedCommit[] {
  const tokens = output.split("\0");
  const commits: LoggedCommit[] = [];
  let at = 0;
  while (at < tokens.length && tokens[at] !== "") {
    const header = tokens.slice(at, at + 8);
    at += 8;
    const changes: FileChange[] = [];
    for (let record = recordAt(); record !== undefined; record = recordAt()) {
      const renamed = record.status.startsWith("R");
      const from = tokens[at + 1] ?? "";
      const path = renamed ? (tokens[at + 2] ?? "") : from;
      at += renamed ? 3 : 2;
      changes.push({
        path,
        ...(renamed && { renamedFrom: from }),
        ...(record.mode.startsWith("100") && { blob: record.blob }),
      });
    }
    commits.push(toCommit(header, changes));
  }
  return commits;

  function recordAt(): { mode: string; blob: string; status: string } | undefined {
    const words = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z]\d*)$/.exec(tokens[at] ?? "");
    const [, mode, blob, status] = words ?? [];
    if (mode === undefined || blob === undefined || status === undefined) return undefined;
    return { mode, blob, status };
  }
}

function toCommit(header: readonly string[], changes: readonly FileChange[]): LoggedCommit {
  const [start, parents, committedAt, authoredAt, authorName, authorMail] = header;
  const [coAuthors, trailers] = header.slice(6);
  if (start === undefined || !/^\n?commit [0-9a-f]{40,64}$/.test(start) || trailers === undefined) {
    throw new SyntaxError("git log printed something unexpected where a commit should begin.");
  }
  return {
    id: start.replace(/^\n?commit /, ""),
    parents: (parents ?? "").split(" ").filter((parent) => parent !== ""),
    committedAt: Number(committedAt),
    authoredAt: Number(authoredAt),
    authorName: authorName ?? "",
    authorMail: authorMail ?? "",
    coAuthors: splitValues(coAuthors ?? "", "\u0001"),
    slotTrailers: splitValues(trailers, ","),
    changes,
  };
}

function splitValues(values: string, separator: string): readonly string[] {
  return values
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
