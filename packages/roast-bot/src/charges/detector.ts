import type { Unit } from "@mea-culpa/formats";
import type { Finding } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import type { History } from "../history/collect-history.ts";

/** What detectors look at, in the order in which findings that are equally grave are told. */
export const topics = ["log", "size", "code", "tests", "words", "time"] as const;

/** How grave a finding is, from 1 (a raised eyebrow) to 10 (a public hearing). */
export interface SeverityRange {
  readonly least: number;
  readonly most: number;
  /** What it grows with, for readers: "fixes". */
  readonly by: string;
}

/** What charges and compliments say of themselves. A name that ends in `?` is there only sometimes. */
interface DetectorMeta<Code extends string = string> {
  /** Kebab-case, unique among charges and compliments, and the name of its folder. */
  readonly code: Code;
  /** What it is called in a docket: "A parade of fixes". */
  readonly title: string;
  readonly about: (typeof topics)[number];
  /** What it finds, in one plain sentence. */
  readonly meaning: string;
  readonly severity: number | SeverityRange;
  /** The figures that writers may build on; a `time` is in the unit in which a person would say it. */
  readonly figures: Readonly<Record<string, Unit | "time">>;
  /** The names of its terms. */
  readonly terms: readonly string[];
}

export interface ChargeMeta<
  Code extends string = string,
  Theme extends string = string,
> extends DetectorMeta<Code> {
  /** What looks like it and is deliberately left alone. */
  readonly leavesAlone: string;
  /** Charges of one theme share characters and jokes. */
  readonly theme: Theme;
  /** Which commit of the proof would say why, if one does. */
  readonly explainedBy?: "first" | "last";
  /** When it is told only where nothing weightier is (`true`), or not by itself: where there is little of it. */
  readonly slight?: true | LittleOf;
  /** Told after all others, and beside one of them at most. */
  readonly toldLast?: true;
  /** Charges that explain or contradict it; a pair is told by one of the two. */
  readonly affinities?: readonly Affinity<Code>[];
}

/** Less than this of a figure or, in words, of a term of a charge. */
interface LittleOf {
  readonly below: number;
  readonly of: string;
}

export interface ComplimentMeta<Code extends string = string> extends DetectorMeta<Code> {
  /** Many changes earn it, it is about sizes, or the account of the change tells it: no praise. */
  readonly isCommon?: true;
  /** From where its `purposes` know what the change is for, in the account of it. */
  readonly tellsBy?: "changelog" | "docs" | "comment" | "tests" | "deed" | "diff" | "project";
}

export interface Affinity<Code extends string = string> {
  readonly with: Code;
  /** From 1 to 4. */
  readonly points: number;
  /** What the two make of one another, as a clause. */
  readonly why: string;
}

/**
 * What may be said of a charge because it was found, by its place in a roast. Each line is a whole
 * sentence that is true of every case of the charge; its blanks (`lines/charge-blanks.ts`) are filled
 * from the evidence, and where a blank has nothing to be filled with the line is not said.
 */
export interface ChargeWords {
  /** Name the roast; no full stop. */
  readonly titles: readonly string[];
  /** Say what was found. */
  readonly tellings: readonly string[];
  /** Say what it costs a later reader. */
  readonly costs: readonly string[];
  /** Turn that, in one sentence; one that holds it against a promise (`lines/claims.ts`) comes first. */
  readonly turns: readonly string[];
  /** The verdict when this is the gravest charge: the first of its lines that can be said. */
  readonly verdict: Verdict;
}

/** An archetype, and the lines that follow on its name. */
export interface Verdict {
  readonly archetype: string;
  readonly lines: readonly string[];
}

/** The same of a compliment: praise of a decision. */
export interface ComplimentWords {
  /** Say what the change is for, where the compliment knows it. */
  readonly purposes?: readonly string[];
  readonly praises: readonly string[];
  /** The verdict on a change in which nothing was found. */
  readonly verdict?: Verdict;
}

/** A charge or compliment, as its folder exports it. Without words it is told in general terms. */
export interface Detector<Meta extends DetectorMeta = DetectorMeta, Words = unknown> {
  readonly meta: Meta;
  readonly words?: Words;
  /**
   * Pure: the same change, the same finding. Its history is known of a change that is roasted, and
   * not yet while candidates are compared.
   */
  readonly detect: (change: Change, history?: History) => Finding | undefined;
}
