import type { Charge } from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit } from "../../case/logged.ts";
import { readTellingWords } from "../../charges/log/subjects.ts";
import { findCharge, findCompliment } from "../../charges/registry.ts";
import type { ChargeWords, ComplimentWords } from "../../charges/detector.ts";
import { restOnSameCommits } from "../../docket/score-case.ts";
import { commitKinds, findCommitKinds } from "../../lines/commit-lines.ts";
import type { CommitKind } from "../../lines/commit-lines/commit-kind.ts";
import type { Facts } from "../../lines/facts.ts";
import { findTakers } from "../../lines/is-left.ts";
import { findOwnSentence } from "../../lines/telling-sentence.ts";
import { isTellable } from "../../lines/licence.ts";
import { splitNames } from "../../lines/piece.ts";
import { showCode, type ShownCode } from "./show-code.ts";

/** A charge with what may be said of it. */
export interface Told {
  readonly charge: Charge;
  readonly words: ChargeWords;
  /** The code that shows it. */
  readonly shown: ShownCode | undefined;
}

/** A commit of the log that is told, and what it is by itself, what tells most first. */
export interface ToldCommit {
  readonly commit: LoggedExhibit;
  readonly kinds: readonly CommitKind[];
}

/** What a roast tells. */
export interface RoastPlan {
  /** Few, each of another kind: what code shows first, then what is gravest. */
  readonly charges: readonly Told[];
  /** In the order of the branch. */
  readonly log: readonly ToldCommit[];
  readonly praises: readonly { readonly charge: Charge; readonly words: ComplimentWords }[];
}

/** Orders what is told by how grave it is, the gravest first. */
export function byGravity(one: Told, other: Told): number {
  return other.charge.severity - one.charge.severity;
}

const most = { charges: 3, ofTheLog: 2, commits: 4, withOwnWords: 6 } as const;

/** Chooses what is told of a case. Pure. */
export function planRoast(facts: Facts): RoastPlan {
  const known = facts.pack.charges.flatMap((charge) => {
    const words = findCharge(charge.code)?.words;
    return words === undefined || !isTellable(charge, facts)
      ? []
      : [{ charge, words, shown: showCode(charge, facts) }];
  });
  const charges = choose(known, facts);
  return {
    charges,
    log: chooseCommits(facts, charges),
    praises: choosePraises(facts, charges),
  };
}

/** Beside more findings than this, what is told last is left out. */
const mostBeside = 1;

/**
 * The first few findings, those in code first; none of the same theme or on the same commits as
 * another.
 */
function choose(stories: readonly Told[], { pack }: Facts): readonly Told[] {
  const isToldLast = ({ charge }: Told) => findCharge(charge.code)?.meta.toldLast === true;
  const strong = stories.filter((told) => !isToldLast(told));
  const isInCode = (told: Told) => told.shown !== undefined && !isOfTheLog(told);
  const inCode = strong.filter((told) => isInCode(told));
  const others = strong.filter((told) => !isInCode(told));
  const last = strong.length <= mostBeside ? stories.filter(isToldLast) : [];
  const chosen: Told[] = [];
  for (const told of [...inCode, ...others, ...last]) {
    const isSaid = chosen.some(
      (each) => isAlike(told, each) || restOnSameCommits(told.charge, each.charge, pack),
    );
    const ofTheLog = chosen.filter(isOfTheLog).length;
    const hasPlace =
      chosen.length < most.charges && (!isOfTheLog(told) || ofTheLog < most.ofTheLog);
    if (!isSaid && hasPlace) chosen.push(told);
  }
  return chosen;
}

function isAlike(one: Told, other: Told): boolean {
  const { says } = one.charge.terms;
  if (says !== undefined && says === other.charge.terms["says"]) return true;
  const [first, second] = [findCharge(one.charge.code), findCharge(other.charge.code)];
  return first?.meta.theme === second?.meta.theme;
}

/** Whether a finding is told by the log alone. */
export function isOfTheLog({ charge }: Told): boolean {
  return findCharge(charge.code)?.meta.about === "log";
}

/**
 * The commits that tell most by themselves, without those of which a charge is told; beside one, those as well
 * whose messages say why: where one is a story of the log, only those that led to it.
 */
function chooseCommits(facts: Facts, told: readonly Told[]): readonly ToldCommit[] {
  const charged = new Set(told.flatMap(({ charge }) => charge.exhibits));
  const jokes = chooseJokes(facts, charged);
  if (told.length === 0) return jokes;
  const chosen = new Set([...charged, ...jokes.map(({ commit }) => commit.id)]);
  const stories = told.filter(isOfTheLog).map((each) => listCommits(each, facts));
  const own = facts.log
    .filter(({ id, byOthers }) => !chosen.has(id) && !byOthers)
    .filter((commit) => stories.length === 0 || stories.some((story) => ledTo(commit, story)))
    .flatMap((commit) => {
      const said = findOwnSentence(commit);
      return said === undefined ? [] : [{ commit, kinds: [], weight: said.weight }];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most.withOwnWords - jokes.length);
  for (const { commit } of own) chosen.add(commit.id);
  // What a later one takes back is told with that one, or not at all.
  const left = own.filter(({ commit }) => {
    const takers = findTakers(commit, facts.log);
    return takers.length === 0 || takers.some(({ id }) => chosen.has(id));
  });
  return [...jokes, ...left].toSorted((one, other) => one.commit.position - other.commit.position);
}

/** The commits of the log on which a finding rests. */
export function listCommits({ charge }: Told, facts: Facts): readonly LoggedExhibit[] {
  return facts.listProof(charge).filter(isLogged);
}

/** Whether a commit comes before the end of a story and shares a word with it. */
function ledTo({ subject, position }: LoggedExhibit, story: readonly LoggedExhibit[]): boolean {
  const words = readTellingWords(splitNames(subject));
  return (
    story.some((each) => each.position > position) &&
    story.some((each) => !readTellingWords(splitNames(each.subject)).isDisjointFrom(words))
  );
}

function chooseJokes(facts: Facts, charged: ReadonlySet<string>): readonly ToldCommit[] {
  return facts.log
    .filter(({ id }) => !charged.has(id))
    .flatMap((commit) => {
      const kinds = findCommitKinds(commit, facts);
      return kinds.length === 0 ? [] : [{ commit, kinds }];
    })
    .toSorted((one, other) => rankCommit(one) - rankCommit(other))
    .slice(0, most.commits)
    .toSorted((one, other) => one.commit.position - other.commit.position);
}

/** The place of a commit among those that are told: what tells most comes first. */
export function rankCommit({ kinds: [first] }: ToldCommit): number {
  return commitKinds.findIndex(({ isSo }) => isSo === first?.isSo);
}

/** What many changes earn is praised only where nothing was found. */
function choosePraises({ pack }: Facts, told: readonly Told[]): RoastPlan["praises"] {
  return pack.compliments.flatMap((charge) => {
    const { words, meta } = findCompliment(charge.code) ?? {};
    // `Date` may be the name of a test, but does not read like one.
    const isNamed = /[ _]|test/i.test(charge.terms["test"] ?? "test");
    const isTelling = meta?.isCommon !== true || told.length === 0;
    return words === undefined || !isNamed || !isTelling ? [] : [{ charge, words }];
  });
}
