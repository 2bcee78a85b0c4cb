import type { Authorship, FileRole, Person } from "@mea-culpa/formats";
import type {
  Change,
  ChangeCommit,
  ChangedFile,
  DiffLine,
  FileStat,
  Hunk,
  ListedCommit,
  Review,
} from "../change/change.ts";
import { countMoved, findMovedLines } from "../change/moved-lines.ts";
import type { History } from "../history/collect-history.ts";

/** A file of a built change: the body of a diff (`+`, `-`, blank; `@@ 40` starts a hunk there). */
export interface FilePlan {
  readonly diff?: string;
  readonly role?: FileRole;
  readonly language?: string;
  readonly status?: ChangedFile["status"];
  readonly previousPath?: string;
  readonly isModeAltered?: true;
  /** Where the diff is not spelled out. */
  readonly additions?: number;
  readonly deletions?: number;
  readonly linesAtMerge?: number;
  readonly inlineTestLines?: number;
  readonly inlineTestsAdded?: number;
}

/** A commit of a built change; only the subject is needed. */
interface CommitPlan {
  readonly subject: string;
  readonly body?: string;
  readonly at?: string;
  /** When it was committed, where that is another time. */
  readonly committedAt?: string;
  /** Where it is not the author of the change. */
  readonly author?: Person;
  readonly coAuthors?: readonly Person[];
  /** Added and deleted lines by path. */
  readonly files?: Readonly<Record<string, readonly [added: number, deleted: number]>>;
  /** The commit's own diff, by path. */
  readonly diff?: Readonly<Record<string, string>>;
}

export interface ChangePlan {
  readonly number?: number;
  /** Where the project has its pages. */
  readonly web?: string;
  readonly title?: string;
  readonly body?: string;
  readonly commits?: readonly (string | CommitPlan)[];
  readonly commitsKnown?: boolean;
  /** What the message of the squash lists, where that is all that is known of the branch. */
  readonly listed?: readonly (string | (Pick<ListedCommit, "subject"> & Partial<ListedCommit>))[];
  readonly files?: Readonly<Record<string, string | FilePlan>>;
  readonly mergedAt?: string;
  readonly reviews?: readonly Review[];
  readonly authorship?: Authorship;
  readonly foundBy?: Change["foundBy"];
  readonly dependencyBump?: boolean;
  /** What became of it, where that is known. */
  readonly history?: Partial<History>;
}

/** A charge's or compliment's table: what it must find and what it must leave alone, each by what it is. */
export interface Cases {
  readonly finds: Readonly<Record<string, ChangePlan>>;
  readonly leavesAlone: Readonly<Record<string, ChangePlan>>;
}

const author: Person = { name: "Ines Okafor", mail: "ines@example.org" };

/** A whole change from what matters of it; the rest is ordinary and the same each time. */
export function buildChange(plan: ChangePlan): Change {
  const built = Object.entries(plan.files ?? {}).map(([path, file]) => buildFile(path, file));
  const moved = findMovedLines(built.flatMap(({ hunks }) => hunks));
  const files = built.map((file) => ({ ...file, ...countMoved(file.hunks, moved) }));
  const subjects = plan.commits ?? [plan.title ?? "Show the tides of the next seven days"];
  const commits = subjects.map((commit, index) =>
    buildCommit(typeof commit === "string" ? { subject: commit } : commit, {
      position: index + 1,
      only: subjects.length === 1 ? files : undefined,
    }),
  );
  return {
    number: plan.number ?? 41,
    title: plan.title ?? "Show the tides of the next seven days",
    body: plan.body ?? "",
    mergeCommit: "ab".repeat(20),
    base: "cd".repeat(20),
    mergedAt: plan.mergedAt ?? "2026-03-05T15:00:00+01:00",
    isMergeDated: true,
    foundBy: plan.foundBy ?? (plan.listed === undefined ? "merge-commit" : "squash-subject"),
    head: "ef".repeat(20),
    author,
    source: { name: "slackwater", ...(plan.web !== undefined && { web: plan.web }) },
    commits,
    commitsKnown: plan.commitsKnown ?? plan.listed === undefined,
    coAuthors: [],
    listed: (plan.listed ?? []).map((each, index) => ({
      position: index + 1,
      line: 3 + 2 * index,
      body: "",
      coAuthors: [],
      ...(typeof each === "string" ? { subject: each } : each),
    })),
    files,
    additions: sum(files.map(({ additions }) => additions)),
    deletions: sum(files.map(({ deletions }) => deletions)),
    reviews: plan.reviews ?? [],
    tracked: [],
    authorship: plan.authorship ?? { kind: "person" },
    dependencyBump: plan.dependencyBump ?? false,
    leftOut: [],
  };
}

/** Somebody else who commits to the branch, and a machine that does. */
export const otto: Person = { name: "Otto Brandt", mail: "otto@example.org" };
export const machine: Person = {
  name: "renovate[bot]",
  mail: "29139614+renovate[bot]@users.noreply.github.com",
};

/** The history of a built change, if its plan has one. */
export function buildHistory({ history }: ChangePlan): History | undefined {
  if (history === undefined) return undefined;
  const nothing = {
    survival: [],
    lives: [],
    definitions: [],
    origins: [],
    introductions: [],
    unnamed: [],
    handEdited: [],
    about: undefined,
    copiedLines: new Set<string>(),
  };
  return { ...nothing, followUps: [], leftOut: [], ...history };
}

/** The diff of a file in which each line of `text` is new. */
export function added(text: string): string {
  return unindent(text)
    .split("\n")
    .map((line) => `+${line}`)
    .join("\n");
}

/** The diff of a file in which each line of `text` is gone. */
export function deleted(text: string): string {
  return added(text).replaceAll(/^\+/gm, "-");
}

/** `count` lines, each made from its number. */
export function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

function buildFile(path: string, plan: string | FilePlan): ChangedFile {
  const file = typeof plan === "string" ? { diff: plan } : plan;
  const hunks = file.diff === undefined ? [] : parseHunks(file.diff);
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const count = (kind: DiffLine["kind"]): number =>
    lines.filter((line) => line.kind === kind).length;
  const additions = file.additions ?? count("added");
  const deletions = file.deletions ?? count("deleted");
  const isNew = additions > 0 && deletions === 0 && count("context") === 0;
  const isGone = deletions > 0 && additions === 0 && count("context") === 0;
  const last = Math.max(0, ...lines.map((line) => (line.kind === "deleted" ? 0 : line.after)));
  return {
    path,
    ...(file.previousPath !== undefined && { previousPath: file.previousPath }),
    ...(file.isModeAltered && { isModeAltered: true }),
    status: file.status ?? (isNew ? "added" : isGone ? "deleted" : "modified"),
    additions,
    deletions,
    binary: false,
    role: file.role ?? roleOf(path),
    language: file.language ?? languageOf(path),
    linesAtMerge: file.linesAtMerge ?? (last || additions),
    inlineTestLines: file.inlineTestLines ?? 0,
    inlineTestsAdded: file.inlineTestsAdded ?? 0,
    movedIn: 0,
    movedOut: 0,
    hunks,
  };
}

function buildCommit(
  plan: CommitPlan,
  { position, only }: { readonly position: number; readonly only: readonly FileStat[] | undefined },
): ChangeCommit {
  const diff = Object.entries(plan.diff ?? {}).map(([path, text]) => ({
    path,
    hunks: parseHunks(text),
  }));
  const stats =
    only ??
    (plan.diff
      ? diff.map(({ path, hunks }) => statOf(path, hunks))
      : Object.entries(plan.files ?? { "src/tides.ts": [10, 2] }).map(
          ([path, [additions, deletions]]) => ({ path, additions, deletions, binary: false }),
        ));
  const at =
    plan.at ??
    `2026-03-0${2 + Math.floor(position / 12)}T${String(8 + (position % 12)).padStart(2, "0")}:00:00+01:00`;
  return {
    sha: position.toString(16).padStart(40, "0"),
    position,
    subject: plan.subject,
    body: plan.body ?? "",
    author: plan.author ?? author,
    coAuthors: plan.coAuthors ?? [],
    authoredAt: at,
    committedAt: plan.committedAt ?? at,
    files: stats,
    additions: sum(stats.map(({ additions }) => additions)),
    deletions: sum(stats.map(({ deletions }) => deletions)),
    ...(plan.diff && { diff }),
  };
}

function statOf(path: string, hunks: readonly Hunk[]): FileStat {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  return {
    path,
    additions: lines.filter(({ kind }) => kind === "added").length,
    deletions: lines.filter(({ kind }) => kind === "deleted").length,
    binary: false,
  };
}

function parseHunks(diff: string): readonly Hunk[] {
  const hunks: { section: string; lines: DiffLine[] }[] = [];
  let [before, after] = [1, 1];
  for (const line of unindent(diff).split("\n")) {
    const [, start, section = ""] = /^@@ (\d+) ?(.*)$/.exec(line) ?? [];
    if (start !== undefined) {
      [before, after] = [Number(start), Number(start)];
      hunks.push({ section, lines: [] });
      continue;
    }
    if (hunks.length === 0) hunks.push({ section: "", lines: [] });
    const text = line.slice(1);
    if (line.startsWith("+")) hunks.at(-1)?.lines.push({ kind: "added", text, after: after++ });
    else if (line.startsWith("-")) {
      hunks.at(-1)?.lines.push({ kind: "deleted", text, before: before++ });
    } else {
      hunks.at(-1)?.lines.push({ kind: "context", text, before: before++, after: after++ });
    }
  }
  return hunks;
}

/** Takes the first and last blank line and the common indentation off, so that cases read well. */
function unindent(text: string): string {
  if (!text.startsWith("\n")) return text;
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  const depth = Math.min(...full.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(depth)).join("\n");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function roleOf(path: string): FileRole {
  if (/(^|\/)(package-lock\.json|yarn\.lock|uv\.lock|Cargo\.lock|go\.sum)$/.test(path))
    return "lock";
  if (/(^|\/)(vendor|third_party|node_modules)\//.test(path)) return "vendored";
  if (/(^|\/)generated\/|\.pb\.go$|_pb2\.py$/.test(path)) return "generated";
  if (/(^|\/)tests?\/|\.test\.|\.spec\.|(^|\/)test_|_test\./.test(path)) return "test";
  if (/\.(md|rst|txt)$/.test(path)) return "doc";
  if (/\.(ya?ml|toml|json|ini|cfg)$|(^|\/)(go\.mod|Gemfile|requirements.*)$/.test(path))
    return "config";
  if (/\.(csv|sql|po)$/.test(path)) return "data";
  return "source";
}

function languageOf(path: string): string {
  return languages[path.slice(path.lastIndexOf(".") + 1)] ?? "unknown";
}

const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  tsx: "typescript",
  js: "javascript",
  py: "python",
  go: "go",
  rs: "rust",
  java: "java",
  kt: "kotlin",
  cs: "csharp",
  c: "c",
  rb: "ruby",
  sh: "shell",
  md: "markdown",
  json: "json",
  toml: "toml",
  yaml: "yaml",
  yml: "yaml",
};
