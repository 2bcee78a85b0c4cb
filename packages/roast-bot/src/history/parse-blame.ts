/** The commit that wrote lines which the change deletes. */
export interface Origin {
  readonly sha: string;
  readonly author: { readonly name: string; readonly mail: string };
  /** ISO 8601 with the author's own offset. */
  readonly at: string;
  readonly subject: string;
  /** How many of the asked lines are its. */
  readonly lines: number;
}

/**
 * Reads the output of `git blame --porcelain`: who wrote how many of the lines, most lines first.
 * The format is described in git-blame(1), "The porcelain format".
 */
export function parseBlame(output: string): readonly Origin[] {
  const origins = new Map<string, { facts: Map<string, string>; lines: number }>();
  let current: { facts: Map<string, string>; lines: number } | undefined;
  for (const line of output.split("\n")) {
    const [, sha] = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line) ?? [];
    if (sha !== undefined) {
      current = origins.get(sha) ?? { facts: new Map(), lines: 0 };
      current.lines += 1;
      origins.set(sha, current);
    } else if (current !== undefined && !line.startsWith("\t")) {
      const at = line.indexOf(" ");
      if (at > 0) current.facts.set(line.slice(0, at), line.slice(at + 1));
    }
  }
  return [...origins]
    .map(([sha, { facts, lines }]) => ({
      sha,
      author: {
        name: facts.get("author") ?? "",
        mail: (facts.get("author-mail") ?? "").replace(/^<|>$/g, ""),
      },
      at: localTime(Number(facts.get("author-time")), facts.get("author-tz") ?? "+0000"),
      subject: facts.get("summary") ?? "",
      lines,
    }))
    .toSorted((a, b) => b.lines - a.lines);
}

/** Seconds since 1970 in an offset such as `-0600`, as ISO 8601. */
function localTime(seconds: number, offset: string): string {
  const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d\d)(\d\d)$/.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const shown = new Date((seconds + ahead * 60) * 1000).toISOString().slice(0, 19);
  return `${shown}${sign}${hours}:${minutes}`;
}
