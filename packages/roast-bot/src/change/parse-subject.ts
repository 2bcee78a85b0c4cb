/** What the first line of a commit's message says, read once for all. */
export interface ParsedSubject {
  /** The kind that a conventional prefix names, lower-case: `fix` of `fix(ui)!: Close the lock`. */
  readonly type?: string;
  /** The pull request at its end: 12 of `Close the lock (#12)`. */
  readonly number?: number;
  /** Whose number that is, where it is written: `mara/tides`, or all of an address before it. */
  readonly repository?: string;
  /** All but the number: `fix(ui)!: Close the lock`. */
  readonly title: string;
  /** All but number and prefix: `Close the lock`. */
  readonly text: string;
}

/**
 * Parses a subject: conventional prefix (conventionalcommits.org), number of a squash, and words. The
 * number may come with its repository or as an address, and before what is meant for a build.
 */
export function parseSubject(subject: string): ParsedSubject {
  const written = numberAtEnd.exec(subject.trim())?.groups ?? {};
  const { title = subject.trim(), name, short, address, long } = written;
  const [prefix = "", type] = /^(\w+)(?:\([^)]*\))?!?:\s+/.exec(title) ?? [];
  const number = Number(short ?? long);
  const repository = name ?? address;
  return {
    ...(type !== undefined && { type: type.toLowerCase() }),
    ...(Number.isSafeInteger(number) && number > 0 && { number }),
    ...(repository !== undefined && { repository }),
    title,
    text: title.slice(prefix.length).trim(),
  };
}

/** Which line is the first behind a subject: it may go on, within its sentence, on the lines below. */
export function findSubjectEnd(lines: readonly string[], at = 0): number {
  const end = lines.findIndex((line, place) => place > at && !/^\p{Ll}/u.test(line));
  return end === -1 ? lines.length : end;
}

/** `(#12)`, `(!12)`, `(GH-12)`, `(mara/tides#12)`, `(https://forge.example/mara/tides/pull/12)`. */
const numberAtEnd = new RegExp(
  String.raw`^(?<title>.*\S)\s*\((?:` +
    String.raw`(?<name>[\w.-]+(?:\/[\w.-]+)+)?(?:[#!]|GH-|PR #?)(?<short>\d+)|` +
    String.raw`(?<address>https?:\/\/[^\s()]+?)(?:\/-)?\/(?:pulls?|merge_requests|pull-requests)\/(?<long>\d+)` +
    String.raw`)\)(?:\s*(?:\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|\*{3}NO_CI\*{3}))*$`,
);
