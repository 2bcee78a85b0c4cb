/** What the first line of a commit's message says, read once for all. */
export interface ParsedSubject {
  /** The kind that a conventional prefix names, lower-case: `fix` of `fix(ui)!: Close the lock`. */
  readonly type?: string;
  /** The pull request at its end: 12 of `Close the lock (#12)`. */
  readonly number?: number;
  /** All but the number: `fix(ui)!: Close the lock`. */
  readonly title: string;
  /** All but number and prefix: `Close the lock`. */
  readonly text: string;
}

/** Parses a subject: conventional prefix (conventionalcommits.org), number of a squash, and words. */
export function parseSubject(subject: string): ParsedSubject {
  const [, title = subject.trim(), digits] =
    /^(.*\S)\s*\((?:[#!]|GH-|PR #?)(\d+)\)$/.exec(subject.trim()) ?? [];
  const [prefix = "", type] = /^(\w+)(?:\([^)]*\))?!?:\s+/.exec(title) ?? [];
  const number = Number(digits);
  return {
    ...(type !== undefined && { type: type.toLowerCase() }),
    ...(Number.isSafeInteger(number) && number > 0 && { number }),
    title,
    text: title.slice(prefix.length).trim(),
  };
}
