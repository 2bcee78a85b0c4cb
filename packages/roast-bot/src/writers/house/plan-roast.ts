import type { Charge, CommitExhibit, LinesExhibit } from "@mea-culpa/formats";
import { isOwnSubject } from "../../charges/log/subjects.ts";
import { findCharge, findCompliment } from "../../charges/registry.ts";
import type { ChargeWords, ComplimentWords } from "../../charges/rule.ts";
import { restOnSameCommits } from "../../docket/score-case.ts";
import { findCommitKinds } from "../../lines/commit-lines.ts";
import type { CommitKind } from "../../lines/commit-lines/commit-kind.ts";
import type { Facts } from "../../lines/facts.ts";
import { findTellingSentence } from "../../lines/telling-sentence.ts";

/** A charge with what may be said of it. */
export interface Told {
  readonly charge: Charge;
  readonly words: ChargeWords;
  /** The lines of code that prove it, where it has any. */
  readonly shown: LinesExhibit | undefined;
  /** Whether it says little of this change. */
  readonly isSlight: boolean;
}

/** A commit of the log that is told, and what can be said behind it. */
export interface ToldCommit {
  readonly commit: CommitExhibit;
  /** The charge that points at it: `first` where it is the first of its commits. */
  readonly charged: { readonly told: Told; readonly first: boolean } | undefined;
  /** A sentence of its own message. */
  readonly says: string | undefined;
  /** What it is by itself, what tells most first. */
  readonly kinds: readonly CommitKind[];
  readonly weight: number;
}

/** What a roast tells, in this order. */
export interface RoastPlan {
  /** The gravest charge: it names the roast and gives the verdict. */
  readonly lead: Told | undefined;
  /** The charge whose code is shown; the lead itself where it has code. */
  readonly exhibit: Told | undefined;
  /** At most two more, each about something else. */
  readonly seconds: readonly Told[];
  readonly log: readonly ToldCommit[];
  readonly praises: readonly { readonly charge: Charge; readonly words: ComplimentWords }[];
}

const most = { seconds: 2, commits: 6, threads: 3 } as const;
/** What weighs less is told only where there is nothing else. */
const leastWeight = 2;

/** Chooses what is told of a case: few things, each of another kind. Pure. */
export function planRoast(facts: Facts): RoastPlan {
  const { pack } = facts;
  const told: Told[] = [];
  for (const charge of orderByStory(pack.charges)) {
    const words = findCharge(charge.code)?.words;
    const shown = facts.proofOf(charge).find((exhibit) => exhibit.kind === "lines");
    const isTold = told.some((graver) => restOnSameCommits(charge, graver.charge, pack));
    if (words !== undefined && !isTold)
      told.push({ charge, words, shown, isSlight: slight.has(charge.code) });
  }
  const [lead] = told;
  const exhibit = lead && told.find(({ shown }) => shown !== undefined);
  const seconds: Told[] = [];
  for (const each of told) {
    const known = [lead, exhibit, ...seconds];
    if (
      lead !== undefined &&
      seconds.length < most.seconds &&
      !known.some((other) => isAlike(each, other))
    ) {
      seconds.push(each);
    }
  }
  return {
    lead,
    exhibit,
    seconds,
    log: chooseCommits(facts, told),
    praises: choosePraises(pack.compliments),
  };
}

/** What is only long, deep or many, or says little of this change, is told where there is nothing else. */
const slight: ReadonlySet<string> = new Set([
  "long-function",
  "giant-file",
  "deep-nesting",
  "magic-numbers",
  "generated-bulk",
  "there-and-back",
  "new-todos",
  "empty-names",
]);

function orderByStory(charges: readonly Charge[]): readonly Charge[] {
  const stories = charges.filter(({ code }) => !slight.has(code));
  return stories.length > 0 ? stories : charges;
}

/** What is so of many changes is no praise. */
const common: ReadonlySet<string> = new Set([
  "telling-title",
  "telling-subjects",
  "small-commits",
  "one-thing",
]);

function choosePraises(compliments: readonly Charge[]): RoastPlan["praises"] {
  const known = compliments.flatMap((charge) => {
    const words = findCompliment(charge.code)?.words;
    return words === undefined ? [] : [{ charge, words }];
  });
  return known.filter(({ charge }) => !common.has(charge.code));
}

function isAlike({ charge }: Told, other: Told | undefined): boolean {
  if (other === undefined) return false;
  const [one, two] = [findCharge(charge.code), findCharge(other.charge.code)];
  return charge.code === other.charge.code || one?.meta.theme === two?.meta.theme;
}

/** The commits of which something can be said that is worth it, in their order. */
function chooseCommits(facts: Facts, told: readonly Told[]): readonly ToldCommit[] {
  const tellable = facts.commits.flatMap((commit) => {
    const kinds = findCommitKinds(commit, facts);
    const isOwn = isOwnSubject(commit.subject, facts.pullRequest?.number);
    if (!isOwn && kinds.length === 0) return [];
    // What the gravest charge quotes is quoted where that is told.
    const [lead] = told;
    const quoted = lead?.charge.terms["says"];
    const others = (quoted === undefined ? told : told.slice(1)).slice(0, most.threads);
    const charged = chargeOf(commit, { facts, told: others });
    const sentence = findTellingSentence(commit);
    const says = quoted !== undefined && sentence?.startsWith(quoted) ? undefined : sentence;
    const weight =
      (charged?.told.charge.severity ?? 0) +
      (says === undefined ? 0 : 3) +
      Math.max(0, ...kinds.map((kind) => kind.weight));
    return weight === 0 ? [] : [{ commit, charged, says, kinds, weight }];
  });
  const heavy = tellable.filter(({ weight }) => weight >= leastWeight);
  return (heavy.length > 0 || told.length > 0 ? heavy : tellable.slice(0, 1))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most.commits)
    .toSorted((one, other) => one.commit.position - other.commit.position);
}

/** The gravest charge that has something to say behind a commit. */
function chargeOf(
  commit: CommitExhibit,
  { facts, told }: { readonly facts: Facts; readonly told: readonly Told[] },
): ToldCommit["charged"] {
  for (const each of told) {
    const commits = facts.proofOf(each.charge).filter(({ kind }) => kind === "commit");
    const at = commits.findIndex(({ id }) => id === commit.id);
    if (at !== -1 && each.words.remarks !== undefined) return { told: each, first: at === 0 };
  }
  return undefined;
}
