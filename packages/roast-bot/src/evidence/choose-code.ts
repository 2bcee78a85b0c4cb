import type { ExhibitRequest, Findings } from "../case/charge.ts";
import type { FileRole } from "@mea-culpa/formats";
import type { Change, ChangeCommit, DiffLine } from "../change/change.ts";
import { findRoles, ofPeople } from "../change/find-roles.ts";
import { numberOn } from "./lines-of-change.ts";
import type { History } from "../history/collect-history.ts";
import type { TouchedDefinition } from "../history/touched-definitions.ts";

/** How many characters of code a pack holds beside what findings ask for. Packs are published. */
const budget = {
  functions: 80_000,
  /** Of these, the most for tests, and for what stood at the base. */
  tests: 20_000,
  before: 20_000,
  longest: 12_000,
  /** Hunks outside of these functions: of source and documents, and again of all else. */
  hunks: 15_000,
  /** What commits brought that the merge no longer has. */
  commits: 25_000,
} as const;

/** In lines; more of a hunk is read in parts, and of a commit's not at all. */
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
 * changed most), hunks that no function holds, and of each commit what the merge does not show.
 */
export function chooseCode(ground: Ground): ChosenCode {
  const functions = chooseFunctions(ground);
  const { change, history } = ground;
  const loose = (roles: readonly FileRole[], side: Side = "after") =>
    spend(budget.hunks, findLooseHunks(change, { roles, side, chosen: functions.chosen }));
  const isTold = change.commitsKnown && change.commits.length > 1;
  return {
    requests: [
      ...functions.chosen.map(({ path, side, from, name }) => {
        return { kind: "function", path, side, from, name } as const;
      }),
      ...loose(["source", "doc"]).slice(0, most.hunks),
      ...spend(budget.commits, findPassingHunks(change)).slice(0, most.commits),
      // What commits took out they show; where they are not known, the merge does.
      ...(isTold ? [] : loose(["source", "doc"], "before")).slice(0, most.hunks),
      // A manual between tests and what a build reads.
      ...loose(["test", "config"]).slice(0, most.hunks),
      ...history.introductions.map(({ path }) => ({ kind: "introduction", path }) as const),
    ],
    leftOut:
      functions.left > 0
        ? [`${functions.left} more functions that the change touches were left out for size.`]
        : [],
  };
}

function chooseFunctions({ change, history, findings }: Ground): {
  readonly chosen: readonly TouchedDefinition[];
  readonly left: number;
} {
  // What is found in any diff points at nothing in it.
  const pointed = [...findings.charges, ...findings.compliments].flatMap(({ finding }) =>
    finding.severity > 1 ? finding.proof : [],
  );
  const spoken = collectWords(change);
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
function collectWords({ title, body, commits, reviews }: Change): ReadonlySet<string> {
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

type Side = "before" | "after";

/** What the merge adds, or takes out, outside of all chosen functions, by role, the longest first. */
function findLooseHunks(
  change: Change,
  {
    roles,
    side,
    chosen,
  }: {
    readonly roles: readonly FileRole[];
    readonly side: Side;
    readonly chosen: readonly TouchedDefinition[];
  },
): readonly Quote[] {
  const changed = side === "after" ? "added" : "deleted";
  const isHeld = (path: string, line: DiffLine) => {
    const number = numberOn(side, line);
    return chosen.some(
      (each) =>
        number !== undefined &&
        each.side === side &&
        each.path === path &&
        each.from <= number &&
        number <= each.to,
    );
  };
  return roles.flatMap((role) =>
    change.files
      .filter((file) => file.role === role && !ofPeople.test(file.path))
      .flatMap(({ path, hunks }) =>
        hunks.flatMap(({ lines }) => {
          const first = lines.findIndex((line) => isToldAs(changed, line) && !isHeld(path, line));
          if (first === -1) return [];
          const start = Math.max(0, first - 3);
          const held = lines.findIndex((line, at) => at > first && isHeld(path, line));
          const loose = lines.slice(start, held === -1 ? undefined : held);
          const parts = Array.from({ length: Math.ceil(loose.length / longestHunk) }, (_, part) =>
            loose.slice(part * longestHunk, (part + 1) * longestHunk),
          );
          return parts
            .filter((part) => part.some((line) => isToldAs(changed, line)))
            .flatMap((part) => quote(part, { path, side }) ?? []);
        }),
      )
      .toSorted((one, other) => other.text.length - one.text.length),
  );
}

/**
 * What commits did that the merge does not show: of each the hunk of which the merge has least, then
 * the next one of each, and so on. Of a hunk that brings nothing of its own, what it takes out.
 */
function findPassingHunks(change: Change): readonly Quote[] {
  const { commits, commitsKnown, files } = change;
  if (!commitsKnown || commits.length < 2) return [];
  const roleOf = findRoles(change);
  const merged = new Set(
    files
      .flatMap(({ hunks }) => hunks)
      .flatMap(({ lines }) => lines.filter((line) => isToldAs("added", line)))
      .map(({ text }) => text.trim()),
  );
  const ofEach = commits.map((commit) =>
    (commit.diff ?? [])
      .flatMap(({ path, hunks }) => {
        const rank = tellingRoles.indexOf(roleOf(path));
        if (rank === -1 || ofPeople.test(path)) return [];
        return hunks.map(({ lines }) => {
          const gone = lines.filter(
            (line) => isToldAs("added", line) && !merged.has(line.text.trim()),
          ).length;
          const side = gone > 0 ? "after" : "before";
          const told = gone > 0 ? gone : lines.filter((line) => isToldAs("deleted", line)).length;
          return { path, lines, side, told, rank } as const;
        });
      })
      .filter(({ told }) => told > 0)
      .toSorted((one, other) => one.rank - other.rank || other.told - one.told)
      .flatMap(({ path, lines, side }) => quote(lines, { path, side, commit }) ?? []),
  );
  const longest = Math.max(...ofEach.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    ofEach.flatMap((quotes) => quotes[turn] ?? []),
  ).flat();
}

/** Where a commit is looked at first. */
const tellingRoles: readonly FileRole[] = ["source", "test", "config", "doc"];

/** Whether it is such a line and says something, if only a word. */
function isToldAs<Kind extends DiffLine["kind"]>(
  kind: Kind,
  line: DiffLine,
): line is Extract<DiffLine, { readonly kind: Kind }> {
  return line.kind === kind && /\p{L}/u.test(line.text);
}

/** A hunk as it stood on one side, from its first changed line. */
function quote(
  lines: readonly DiffLine[],
  {
    path,
    side,
    commit,
  }: {
    readonly path: string;
    readonly side: "before" | "after";
    readonly commit?: ChangeCommit;
  },
): Quote | undefined {
  const changed = side === "after" ? "added" : "deleted";
  const first = lines.findIndex(({ kind }) => kind === changed);
  const shown = lines
    .slice(Math.max(0, first - 3))
    .flatMap((line) => {
      if (line.kind !== "context" && line.kind !== changed) return [];
      return [{ text: line.text, number: numberOn(side, line) }];
    })
    .slice(0, longestHunk);
  const [from, to] = [shown[0]?.number, shown.at(-1)?.number];
  if (from === undefined || to === undefined) return undefined;
  const request = { kind: "lines", path, side, from, to } as const;
  return {
    request: commit === undefined ? request : { ...request, commit: commit.position },
    text: shown.map(({ text }) => text).join("\n"),
  };
}
