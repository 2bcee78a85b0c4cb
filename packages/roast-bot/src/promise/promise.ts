import type {
  ForgeName,
  GeneratorName,
  ModelChoice,
  PromiseDocument,
  PublishWay,
  ReportedProblem,
  WriterChoice,
} from "@mea-culpa/formats";
import type { FutureEntries } from "../generators/site-generator.ts";

/** The file at the dev log's root that holds the promise. */
export const promiseFile = "roast-bot.yaml";

/** The weekdays by their ISO 8601 numbers: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * How often an entry is owed, and on which local wall-clock moment the period ends.
 * `time` is `HH:MM` in the promise's zone.
 */
export type Cadence =
  | { readonly kind: "weekly"; readonly weekday: Weekday; readonly time: string }
  | { readonly kind: "fortnightly"; readonly weekday: Weekday; readonly time: string }
  | { readonly kind: "every"; readonly days: number; readonly time: string }
  | { readonly kind: "monthly"; readonly day: number; readonly time: string };

/** The developer who owes the entries, and every name by which the history may know them. */
export type Author = PromiseDocument["who"];

/** A pause declared before a slot closes: a slot whose deadline lies within `[from, until]` is excused. */
export type Excuse = PromiseDocument["excuses"][number] & {
  /**
   * ISO 8601 UTC: when the pause was first declared in public. A slot that closed before that is
   * not excused by it. Absent where nobody looked: it then holds for all its days.
   */
  readonly declaredAt?: string;
};

/** A project whose merged pull requests are evidence: a folder or any git URL. */
export type Source = PromiseDocument["sources"][number] & {
  /** Where `roast-bot.yaml` names it; absent when it is named elsewhere. */
  readonly place?: FilePlace;
};

/** A place in a file; line and column count from 1. */
export type FilePlace = NonNullable<ReportedProblem["place"]>;

/** Where the dev log keeps what roast-bot reads and writes; all relative to its root, with `/`. */
export type DevLogPaths = Required<Omit<PromiseDocument["paths"], "public">> &
  Pick<PromiseDocument["paths"], "public">;

/** Who owes an entry, where, how often, since when: the checked form of `roast-bot.yaml`. */
export interface DevLogPromise {
  readonly who: Author;
  readonly cadence: Cadence;
  /** An IANA time zone, for example `Europe/Lisbon`. */
  readonly zone: string;
  /** The local day the promise began, `YYYY-MM-DD`; the first slot opens at its start. */
  readonly since: string;
  /** How many words an entry needs to count; absent: any entry counts. */
  readonly minimumWords?: number;
  readonly generator: GeneratorName;
  /** Whether the site hides entries dated in the future; absent: as the generator does by itself. */
  readonly futureEntries?: FutureEntries;
  readonly paths: DevLogPaths;
  /** What the site demands of an entry's front matter beyond the usual. */
  readonly entry?: PromiseDocument["entry"];
  readonly sources: readonly Source[];
  /** Handles of reviewers who agreed to be named. */
  readonly reviewers: readonly string[];
  readonly writer: WriterChoice;
  /** Who judges what a model argues; the writer's own model if absent. */
  readonly referee?: ModelChoice;
  readonly excuses: readonly Excuse[];
  /** What was wrong with published roasts, in the words of who promised. */
  readonly errata: PromiseDocument["errata"];
  /** How a roast gets onto the dev log's branch. */
  readonly publish: PublishWay;
  /** Seconds that a roast waits on a branch of its own before it is published; absent: none. */
  readonly grace?: number;
  /** What serves the dev log's repository; absent: as its address tells. */
  readonly forge?: ForgeName;
  /** How many of the older broken slots are roasted in one run beside the newest. */
  readonly catchUp: number;
}
