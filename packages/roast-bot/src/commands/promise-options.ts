import {
  firstSince,
  gitAddressKind,
  isLocalDay,
  isTimeZone,
  parseRepositoryPath,
  repositoryPathExpected,
  sinceExpected,
} from "@mea-culpa/formats";
import { parseCadence } from "../promise/cadence.ts";
import type { Author, DevLogPromise, Excuse } from "../promise/promise.ts";
import { parseInstant } from "./instants.ts";
import { refuseOption } from "./usage-error.ts";

/** Who it is about, as a command line or a program says it. */
export interface AuthorFlags {
  /** Their handle. */
  readonly author: string;
  /** Further names of theirs in the history. */
  readonly names?: readonly string[];
  /** Mail addresses of their commits. */
  readonly mails?: readonly string[];
}

/** What stands for a promise, as a command line or a program says it. */
export interface PromiseFlags extends AuthorFlags {
  /** `weekly` (the default), `fortnightly`, `monthly` or `every N days`. */
  readonly cadence?: string;
  /** Such as `Monday 08:00`; monthly `1 08:00`; every N days `08:00`. */
  readonly due: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** The day the promise began. */
  readonly since: string;
  /** How many words an entry needs to count; any entry counts if absent. */
  readonly minimumWords?: number;
  /** Pauses, each `FROM..UNTIL REASON`. */
  readonly excuses?: readonly string[];
}

/** The part of a promise that flags can say. */
export type PromiseTerms = Pick<
  DevLogPromise,
  "who" | "cadence" | "zone" | "since" | "minimumWords" | "excuses"
>;

/**
 * Checks flags that stand for a promise.
 *
 * @throws {UsageError} naming the first flag that says nothing usable.
 */
export function promiseTerms(flags: PromiseFlags): PromiseTerms {
  const { cadence = "weekly", due, since, minimumWords, excuses = [] } = flags;
  const who = authorFlags(flags);
  const rule = { cadence, due };
  const rhythm = parseCadence(rule);
  if (rhythm.kind === "unclear") {
    throw refuseOption(`--${rhythm.field}`, rhythm.expected, rule[rhythm.field]);
  }
  const zone = zoneFlag(flags.zone);
  if (!isLocalDay(since)) throw refuseOption("--since", "a day such as `2026-01-05`", since);
  if (since < firstSince) throw refuseOption("--since", sinceExpected, since);
  return {
    who,
    cadence: rhythm.cadence,
    zone,
    since,
    ...(minimumWords !== undefined && { minimumWords }),
    excuses: excuses.map(parseExcuse),
  };
}

/** Throws a `UsageError` where there is no handle. */
export function authorFlags({ author, names = [], mails = [] }: AuthorFlags): Author {
  const handle = author.trim().replace(/^@/, "");
  if (handle === "") throw refuseOption("--author", "a handle such as `mara`", author);
  return { handle, names, mails };
}

/** Throws a `UsageError` where it is no time zone. */
export function zoneFlag(zone: string): string {
  if (isTimeZone(zone)) return zone;
  throw refuseOption("--zone", "an IANA time zone such as `Europe/Lisbon`", zone);
}

/**
 * A path of the repository from a flag; `./content/blog/` is taken for `content/blog`.
 *
 * @throws {UsageError} when it leads anywhere else.
 */
export function pathFlag(flag: string, value: string): string {
  const path = parseRepositoryPath(value);
  if (path === undefined) throw refuseOption(flag, repositoryPathExpected, value);
  return path;
}

/**
 * A folder or git URL from a flag.
 *
 * @throws {UsageError} when git would take it for something else.
 */
export function gitAddressFlag(flag: string, value: string): string {
  if (gitAddressKind(value) === "refused") throw refuseOption(flag, "a folder or a git URL", value);
  return value;
}

/**
 * The end of a time span from a flag, as an ISO 8601 instant: an instant, or a day, which counts
 * to its end in the zone.
 *
 * @throws {UsageError} when it is neither.
 */
export function untilFlag(flag: string, value: string, zone: string): string {
  const instant = parseInstant(value, { zone, day: "end" });
  if (instant === undefined) {
    throw refuseOption(
      flag,
      "a day such as `2026-03-31` or an instant such as `2026-03-31T08:00:00Z`",
      value,
    );
  }
  return instant;
}

function parseExcuse(value: string): Excuse {
  const [, from, until, reason] = /^(\S+?)(?:\.\.(\S+))?(?:\s+(.+))?$/.exec(value.trim()) ?? [];
  const last = until ?? from;
  if (
    from === undefined ||
    last === undefined ||
    !isLocalDay(from) ||
    !isLocalDay(last) ||
    last < from
  ) {
    throw refuseOption("--excuse", "`FROM..UNTIL REASON` with two days", value);
  }
  return { from, until: last, reason: reason ?? "declared on the command line" };
}
