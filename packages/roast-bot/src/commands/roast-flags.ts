import {
  type GeneratorName,
  type ModelChoice,
  type WriterChoice,
  isTimeZone,
  modelExpected,
  parseModelChoice,
  parseWriterChoice,
  writerExpected,
} from "@mea-culpa/formats";
import { parseSourceAddress, sourceAddressExpected } from "../change/source-address.ts";
import type { Author } from "../promise/promise.ts";
import { parseInstant } from "./instants.ts";
import { refuseOption } from "./usage-error.ts";

/** The flags of `roast` as commander hands them over. */
export interface RoastFlags {
  readonly source: string;
  readonly web?: string;
  readonly branch?: string;
  readonly author: string;
  readonly name: readonly string[];
  readonly mail: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly pullRequest?: string;
  readonly writer: string;
  readonly referee?: string;
  readonly takes?: number;
  readonly modelTimeout?: number;
  readonly generator: GeneratorName;
  readonly now?: string;
  readonly out?: string;
  readonly explain?: true;
  readonly spans?: string | true;
  readonly json?: true;
}

/** What the flags ask for, checked. */
export interface RoastTerms {
  /** A folder or git URL. */
  readonly git: string;
  readonly author: Author;
  readonly interval: { readonly opens: string; readonly closes: string; readonly zone: string };
  readonly pullRequest?: number;
  readonly writer: WriterChoice;
  readonly referee?: ModelChoice;
  readonly generator: GeneratorName;
}

/**
 * Checks the flags of `roast`.
 *
 * @throws {UsageError} naming the first flag that says nothing usable.
 */
export function roastTerms(flags: RoastFlags, cwd: string): RoastTerms {
  const { zone, generator } = flags;
  const git = parseSourceAddress(flags.source, cwd);
  if (git === undefined) throw refuseOption("--source", sourceAddressExpected, flags.source);
  const handle = flags.author.trim().replace(/^@/, "");
  if (handle === "") throw refuseOption("--author", "a handle such as `mara`", flags.author);
  if (!isTimeZone(zone))
    throw refuseOption("--zone", "an IANA time zone such as `Europe/Lisbon`", zone);
  const opens = instantFlag("--from", flags.from, { zone, day: "start" });
  const closes = instantFlag("--to", flags.to, { zone, day: "end" });
  if (Date.parse(closes) <= Date.parse(opens)) {
    throw refuseOption("--to", `a moment after ${opens}`, flags.to);
  }
  const writer = parseWriterChoice(flags.writer);
  if (writer === undefined) throw refuseOption("--writer", writerExpected, flags.writer);
  const author = { handle, names: flags.name, mails: flags.mail };
  const interval = { opens, closes, zone };
  return {
    git,
    author,
    interval,
    writer,
    generator,
    ...refereeFlag(flags.referee),
    ...pullRequestFlag(flags.pullRequest),
  };
}

/** The referee that a command line names. Throws a `UsageError` where it names none. */
export function refereeFlag(value: string | undefined): { readonly referee?: ModelChoice } {
  if (value === undefined) return {};
  const referee = parseModelChoice(value);
  if (referee === undefined) throw refuseOption("--referee", modelExpected, value);
  return { referee };
}

function pullRequestFlag(value: string | undefined): { readonly pullRequest?: number } {
  if (value === undefined) return {};
  const number = /^#?[1-9]\d{0,9}$/.test(value) ? Number(value.replace("#", "")) : undefined;
  if (number === undefined) throw refuseOption("--pull-request", "a number such as `214`", value);
  return { pullRequest: number };
}

function instantFlag(
  flag: string,
  value: string,
  options: { readonly zone: string; readonly day: "start" | "end" },
): string {
  const instant = parseInstant(value, options);
  if (instant !== undefined) return instant;
  const expected = "an instant such as `2026-03-23T08:00:00Z` or a day such as `2026-03-23`";
  throw refuseOption(flag, expected, value);
}
