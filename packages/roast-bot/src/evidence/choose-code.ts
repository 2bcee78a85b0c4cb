import type { ExhibitRequest, Findings } from "../case/charge.ts";
import { tellLeftFunctions } from "../case/left-functions.ts";
import type { Change, ChangeCommit, Hunk } from "../change/change.ts";
import { isTelling } from "../change/moved-lines.ts";
import type { History } from "../history/collect-history.ts";
import type { TouchedDefinition } from "../history/touched-definitions.ts";

/** How many characters of code a pack holds beside what findings ask for. Packs are published. */
const budget = {
  functions: 80_000,
  /** Of these, the most for tests, and for what stood at the base. */
  tests: 20_000,
  before: 20_000,
  longest: 12_000,
  /** Hunks outside of these functions, and what commits brought that the merge no longer has. */
  hunks: 15_000,
  commits: 25_000,
} as const;

/** In lines; more of a hunk is not read. */
const longestHunk = 60;

/** However short they are: each comes with a hash, a link and its place. */
const most = { functions: 40, hunks: 40, commits: 40 } as const;

export interface ChosenCode {
  readonly requests: readonly ExhibitRequest[];
  /** What did not fit, in words. */
  readonly leftOut: readonly string[];
}

interface Ground {
  readonly change: Change;
  readonly history: History;
  readonly findings: Findings;
}

/**
 * Chooses the code by which a change is understood: whole functions around its hunks (those first
 * that a finding points at, then source before tests, what the messages and reviews name, and what
 * changed most), hunks that no function holds, and of each commit the hunk that the merge has least of.
 */
export function chooseCode(ground: Ground): ChosenCode {
  const functions = chooseFunctions(ground);
  const { change } = ground;
  return {
    requests: [
      ...functions.chosen.map(({ path, side, from, name }) => {
        return { kind: "function", path, side, from, name } as const;
      }),
      ...spend(budget.hunks, findLooseHunks(change, functions.chosen)).slice(0, most.hunks),
      ...spend(budget.commits, findPassingHunks(change)).slice(0, most.commits),
    ],
    leftOut: functions.left > 0 ? [tellLeftFunctions(functions.left)] : [],
  };
}

function chooseFunctions({ change, history, findings }: Ground): {
  readonly chosen: readonly TouchedDefinition[];
  readonly left: number;
} {
  const pointed = [...findings.charges, ...findings.compliments].flatMap(
    ({ finding }) => finding.proof,
  );
  const spoken = wordsOf(change);
  const ranked = history.definitions
    .filter((each) => !each.isOnlyTalk || isPointedAt(each, pointed))
    .filter((each) => each.side === "after" || tellsItself(each))
    .map((definition) => ({ definition, rank: rank(definition, { pointed, spoken }) }))
    .toSorted((one, other) => other.rank - one.rank);
  const chosen: TouchedDefinition[] = [];
  let [left, tests, before, missed]: [number, number, number, number] = [
    budget.functions,
    budget.tests,
    budget.before,
    0,
  ];
  for (const { definition } of ranked) {
    if (chosen.some((other) => overlaps(definition, other))) continue;
    const { length } = definition.text;
    const isTest = definition.role === "test";
    const isBefore = definition.side === "before";
    const room = Math.min(left, isTest ? tests : left, isBefore ? before : left);
    if (length > Math.min(room, budget.longest) || chosen.length >= most.functions) {
      missed += 1;
      continue;
    }
    chosen.push(definition);
    left -= length;
    if (isTest) tests -= length;
    if (isBefore) before -= length;
  }
  return { chosen, left: missed };
}

/** Whether what stood at the base tells something: it is gone, or most of it was written anew. */
function tellsItself({ isOnBothSides, changedLines, from, to }: TouchedDefinition): boolean {
  return isOnBothSides ? changedLines >= 8 && changedLines * 2 > to - from : changedLines >= 3;
}

function rank(
  definition: TouchedDefinition,
  known: { readonly pointed: readonly ExhibitRequest[]; readonly spoken: ReadonlySet<string> },
): number {
  const { name, role, side, changedLines } = definition;
  const last = name.slice(name.lastIndexOf(".") + 1);
  const isNamed = last.length > 3 && known.spoken.has(last);
  return (
    (isPointedAt(definition, known.pointed) ? 10_000 : 0) +
    (role === "source" ? 5_000 : 0) +
    (isNamed ? 200 : 0) +
    changedLines * (side === "after" ? 2 : 1)
  );
}

function isPointedAt(definition: TouchedDefinition, pointed: readonly ExhibitRequest[]): boolean {
  return pointed.some((request) => holds(definition, request));
}

function holds({ path, side, from, to }: TouchedDefinition, request: ExhibitRequest): boolean {
  if (request.kind !== "lines" || request.commit !== undefined) return false;
  return (
    request.path === path && request.side === side && from <= request.from && request.from <= to
  );
}

function overlaps(one: TouchedDefinition, other: TouchedDefinition): boolean {
  return (
    one.path === other.path &&
    one.side === other.side &&
    one.from <= other.to &&
    other.from <= one.to
  );
}

/** What the author and the reviewers say. */
function wordsOf({ title, body, commits, reviews }: Change): ReadonlySet<string> {
  const texts = [title, body, ...commits.flatMap((commit) => [commit.subject, commit.body])];
  const all = [...texts, ...reviews.map((review) => review.body)].join("\n");
  return new Set(all.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
}

interface Quote {
  readonly request: Extract<ExhibitRequest, { readonly kind: "lines" }>;
  readonly text: string;
}

function spend(characters: number, quotes: readonly Quote[]): readonly ExhibitRequest[] {
  let left = characters;
  return quotes.flatMap(({ request, text }) => {
    if (text.length > left) return [];
    left -= text.length;
    return [request];
  });
}

/** Hunks of the source that add something outside of all chosen functions, those that add most first. */
function findLooseHunks(change: Change, chosen: readonly TouchedDefinition[]): readonly Quote[] {
  const isHeld = (path: string, line: number) =>
    chosen.some(
      (each) => each.side === "after" && each.path === path && each.from <= line && line <= each.to,
    );
  return change.files
    .filter(({ role }) => role === "source")
    .flatMap(({ path, hunks }) =>
      hunks.flatMap((hunk) => {
        const loose = findAdded(hunk).filter((line) => !isHeld(path, line.after)).length;
        return loose === 0 ? [] : (quote(hunk, { path }) ?? []);
      }),
    )
    .toSorted((one, other) => other.text.length - one.text.length);
}

/**
 * Of each commit the hunk of which most is not in the merged change: what was there for a while. A
 * commit that leaves the source alone is seen in its tests or its configuration.
 */
function findPassingHunks({ commits, commitsKnown, files }: Change): readonly Quote[] {
  if (!commitsKnown || commits.length < 2) return [];
  const roles = new Map(files.map(({ path, role }) => [path, role]));
  const merged = new Set(
    files.flatMap(({ hunks }) => hunks.flatMap(findAdded)).map(({ text }) => text.trim()),
  );
  return commits.flatMap((commit) => {
    const passing = (commit.diff ?? []).flatMap(({ path, hunks }) => {
      const rank = tellingRoles.indexOf(roles.get(path) ?? "");
      if (rank === -1) return [];
      return hunks.map((hunk) => {
        const gone = findAdded(hunk).filter(({ text }) => !merged.has(text.trim())).length;
        return { path, hunk, gone, rank };
      });
    });
    const [most] = passing
      .filter(({ gone }) => gone > 0)
      .toSorted((one, other) => one.rank - other.rank || other.gone - one.gone);
    return most === undefined ? [] : (quote(most.hunk, { path: most.path, commit }) ?? []);
  });
}

/** Where a commit is looked at first. */
const tellingRoles: readonly string[] = ["source", "test", "config"];

function findAdded({ lines }: Hunk): readonly { readonly text: string; readonly after: number }[] {
  return lines.flatMap((line) =>
    line.kind === "added" && isTelling(line.text) ? [{ text: line.text, after: line.after }] : [],
  );
}

/** A hunk as it stands afterwards, from its first added line. */
function quote(
  { lines }: Hunk,
  { path, commit }: { readonly path: string; readonly commit?: ChangeCommit },
): Quote | undefined {
  const first = lines.findIndex(({ kind }) => kind === "added");
  const after = lines
    .slice(Math.max(0, first - 3))
    .flatMap((line) => (line.kind === "deleted" ? [] : [{ text: line.text, number: line.after }]))
    .slice(0, longestHunk);
  const [from, to] = [after[0]?.number, after.at(-1)?.number];
  if (from === undefined || to === undefined) return undefined;
  const request = { kind: "lines", path, side: "after", from, to } as const;
  return {
    request: commit === undefined ? request : { ...request, commit: commit.position },
    text: after.map(({ text }) => text).join("\n"),
  };
}
