import {
  type ModelChoice,
  type WriterChoice,
  modelExpected,
  parseModelChoice,
  parseWriterChoice,
  writerExpected,
} from "@mea-culpa/formats";
import { parseSourceAddress, sourceAddressExpected } from "../change/source-address.ts";
import type { Author } from "../promise/promise.ts";
import { parseInstant } from "./instants.ts";
import { type AuthorFlags, authorFlags, zoneFlag } from "./promise-options.ts";
import { refuseOption } from "./usage-error.ts";

/** What to roast, and by whom, as a command line or a program says it. */
export interface RoastQuestion extends AuthorFlags {
  /** The project's repository: `git:` and a folder, or a git URL. */
  readonly source: string;
  /** Merged after this instant, or from this day on. */
  readonly from: string;
  /** Merged until this instant, or to the end of this day. */
  readonly to: string;
  /** The zone in which days are meant and told; `UTC` if absent. */
  readonly zone?: string;
  /** This pull request and no other: `214` or `#214`. */
  readonly pullRequest?: number | string;
  /** `house` (the default), `anthropic:MODEL`, `openai:MODEL`, `github:MODEL` or `openai-compatible:URL#MODEL`. */
  readonly writer?: string;
  /** Who judges what a model argues: any of these models; the writer's own if absent. */
  readonly referee?: string;
}

/** What is asked for, checked. */
export interface RoastTerms {
  /** A folder or git URL. */
  readonly git: string;
  readonly author: Author;
  readonly interval: { readonly opens: string; readonly closes: string; readonly zone: string };
  readonly pullRequest?: number;
  readonly writer: WriterChoice;
  readonly referee?: ModelChoice;
}

/**
 * Checks what to roast.
 *
 * @throws {UsageError} naming the first flag that says nothing usable.
 */
export function roastTerms(question: RoastQuestion, cwd: string): RoastTerms {
  const { source, writer = "house", referee, pullRequest } = question;
  const git = parseSourceAddress(source, cwd);
  if (git === undefined) throw refuseOption("--source", sourceAddressExpected, source);
  const author = authorFlags(question);
  const zone = zoneFlag(question.zone ?? "UTC");
  const opens = instantFlag("--from", question.from, { zone, day: "start" });
  const closes = instantFlag("--to", question.to, { zone, day: "end" });
  if (Date.parse(closes) <= Date.parse(opens)) {
    throw refuseOption("--to", `a moment after ${opens}`, question.to);
  }
  return {
    git,
    author,
    interval: { opens, closes, zone },
    writer: writerFlag(writer),
    ...refereeFlag(referee),
    ...pullRequestFlag(pullRequest),
  };
}

/** The writer that a command line names. Throws a `UsageError` where it names none. */
export function writerFlag(value: string): WriterChoice {
  const writer = parseWriterChoice(value);
  if (writer === undefined) throw refuseOption("--writer", writerExpected, value);
  return writer;
}

/** The referee that a command line names. Throws a `UsageError` where it names none. */
export function refereeFlag(value: string | undefined): { readonly referee?: ModelChoice } {
  if (value === undefined) return {};
  const referee = parseModelChoice(value);
  if (referee === undefined) throw refuseOption("--referee", modelExpected, value);
  return { referee };
}

function pullRequestFlag(given: number | string | undefined): { readonly pullRequest?: number } {
  if (given === undefined) return {};
  const value = String(given);
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
