import type { Unit } from "@mea-culpa/formats";
import type { Finding } from "../case/charge.ts";
import type { Change } from "../change/change.ts";

/** What rules look at, in the order in which findings that are equally grave are told. */
export const topics = ["log", "size", "code", "tests", "words", "time"] as const;

/** How grave a finding is, from 1 (a raised eyebrow) to 10 (a public hearing). */
export interface SeverityRange {
  readonly least: number;
  readonly most: number;
  /** What it grows with, for readers: "fixes". */
  readonly by: string;
}

/** What charges and compliments say of themselves. A name that ends in `?` is there only sometimes. */
export interface RuleMeta<Code extends string = string> {
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
> extends RuleMeta<Code> {
  /** What looks like it and is deliberately left alone. */
  readonly leavesAlone: string;
  /** Charges of one theme share characters and jokes. */
  readonly theme: Theme;
  /** Charges that explain or contradict it; a pair is told by one of the two. */
  readonly affinities?: readonly Affinity<Code>[];
}

export interface Affinity<Code extends string = string> {
  readonly with: Code;
  /** From 1 to 4. */
  readonly points: number;
  /** What the two make of one another, as a clause. */
  readonly why: string;
}

interface RuleWords {
  /**
   * The words, in small letters, with which it may be stated beside those of its title, summary and
   * terms. They are read as a bag, so each stays true in any combination, of every case that is
   * found. Absolutes, orders, comparisons and denials (`only`, `again`, `without`) are proven by
   * these alone.
   */
  assertions: string;
}

/**
 * What the house writer can say of a charge: lines whose slots are those of its
 * `content/charge-slots.ts` and `content/case-slots.ts`.
 */
export interface ChargeWords extends RuleWords {
  readonly headings: readonly string[];
  /** Lead to the exhibit that is shown. */
  readonly setups: readonly string[];
  /** Say what was found where there are no lines to show. */
  readonly tellings: readonly string[];
  /** The deadpan sentence behind the exhibit. */
  readonly deadpans: readonly string[];
  /** A further turn: the figure, the definition turned round, the callback. */
  readonly kickers: readonly string[];
}

/** The same of a compliment. */
export interface ComplimentWords extends RuleWords {
  /** What is good, plainly and with its figure. */
  readonly truths: readonly string[];
  /** The sting in the tail. */
  readonly stings: readonly string[];
}

/** A charge or compliment, as its folder exports it. Without words it is told in general terms. */
export interface Rule<Meta extends RuleMeta = RuleMeta, Words extends RuleWords = RuleWords> {
  readonly meta: Meta;
  readonly words?: Words;
  /** Pure: the same change, the same finding. */
  readonly detect: (change: Change) => Finding | undefined;
}
