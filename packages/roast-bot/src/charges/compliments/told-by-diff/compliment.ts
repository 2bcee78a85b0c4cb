import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile, DiffLine } from "../../../change/change.ts";
import { squeeze } from "../../../change/moved-lines.ts";
import { isPlain } from "../../log/is-plain.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt, linesAfter, linesBefore } from "../../requests.ts";
import { cutToItem } from "./cut-to-item.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-diff",
  title: "A diff that can be told",
  about: "words",
  meaning:
    "The diff says in a few words what it does: what one line was and is, a file or a section that is new or gone, a new message.",
  severity: 1,
  figures: {},
  terms: [
    "in?",
    "old?",
    "new?",
    "part-old?",
    "part-new?",
    "one-old?",
    "one-new?",
    "came?",
    "went?",
    "section-in?",
    "section?",
    "file-new?",
    "file-one?",
    "file-gone?",
    "message?",
  ],
  isCommon: true,
  tellsBy: "diff",
} as const;

/** What is told of a diff: its terms, and what proves them. */
interface Told {
  readonly terms: Readonly<Record<string, string>>;
  readonly proof: readonly ExhibitRequest[];
}

export function detect(change: Change): Finding | undefined {
  const told = [
    tellSwap(change) ?? tellLine(change) ?? tellMessage(change),
    tellSection(change),
    tellFile(change),
  ].filter((each) => each !== undefined);
  if (told.length === 0) return undefined;
  return {
    severity: meta.severity,
    summary: "The diff says in a few words what it does.",
    proof: told.flatMap(({ proof }) => proof),
    figures: [],
    terms: Object.assign({}, ...told.map(({ terms }) => terms)),
  };
}

type Side<Kind> = Extract<DiffLine, { readonly kind: Kind }>;

/** What stood between two lines that stayed, and what came there. */
interface Run {
  readonly path: string;
  readonly role: ChangedFile["role"];
  readonly went: readonly Side<"deleted">[];
  readonly came: readonly Side<"added">[];
}

/** In the order in which they tell what a change does. */
const tellingRoles: readonly ChangedFile["role"][] = ["source", "config", "data", "doc"];

/** What stood between lines that stayed, and whether there is but one such place beside tests. */
interface Runs {
  readonly runs: readonly Run[];
  readonly isOne: boolean;
}

function listRuns({ files }: Change): Runs {
  const runs = files
    .filter(({ path, role }) => tellingRoles.includes(role) && !isForUsers.test(path))
    .flatMap(readRuns);
  return { runs, isOne: runs.length === 1 && files.every(isSeen) };
}

/** One line that is another now: the only one, one of a few where the change is, or one that the title is about. */
function tellSwap(change: Change): Told | undefined {
  const { runs, isOne } = listRuns(change);
  const titled = readTellingWords(change.title);
  const [added, deleted] = (["added", "deleted"] as const).map((kind) => squeezeAll(change, kind));
  const ranks = runs.map(({ role }) => tellingRoles.indexOf(role));
  const swaps = runs
    .flatMap(({ path, role, went, came }) =>
      pairLines(went, came).flatMap(({ before, after, ...cut }) => {
        // What stands on the other side as well has changed its place.
        if (added?.has(readBare(before)) || deleted?.has(readBare(after))) return [];
        const shared = readTellingWords(`${before.text} ${after.text}`).intersection(titled).size;
        const isAll = isOne && went.length + came.length === 2;
        // What is said beside the code says least of what it does.
        const rank = tellingRoles.indexOf(role) + (isRemark(role, after) ? 0.5 : 0);
        return [{ path, role, before, after, ...cut, isAll, shared, rank }];
      }),
    )
    .toSorted((one, other) => other.shared - one.shared || one.rank - other.rank);
  const [best] = swaps;
  if (best === undefined || hasNearer(change, best)) return undefined;
  const isWhereItIs = runs.length <= mostRuns && best.rank === Math.min(...ranks);
  if (best.shared === 0 && !isWhereItIs) return undefined;
  const { path, role, before, after, isAll } = best;
  const item =
    role === "doc" || isRemark(role, after) ? undefined : cutToItem(before.text, after.text);
  const { old, now } = item ?? best;
  const part = !isAll ? "one-" : item ? "part-" : "";
  return {
    terms: {
      in: shortPath(path),
      [`${part}old`]: old,
      [`${part}new`]: now,
    },
    proof: [
      linesAfter(path, { from: after.after }),
      linesBefore(path, { from: before.before }),
      fileAt({ path }),
    ],
  };
}

function isRemark(role: ChangedFile["role"], { text }: DiffLine): boolean {
  return role === "source" && /^\s*(?:\/[/*]|#(?!\[)|\*|--|<!--|"""|''')/.test(text);
}

interface Pair {
  readonly before: Side<"deleted">;
  readonly after: Side<"added">;
  readonly old: string;
  readonly now: string;
  readonly common: number;
}

/** In lines; of a longer run nobody can tell which line became which. */
const longestRun = 8;

/** The lines that came in the place of others: one for one, or among several those that have most in common. */
function pairLines(went: Run["went"], came: Run["came"]): readonly Pair[] {
  const least = went.length + came.length === 2 ? leastCommon.ofOne : leastCommon.ofSeveral;
  if (went.length + came.length > longestRun) return [];
  return went.flatMap((before) =>
    came.flatMap((after) => {
      const cut = narrow(before.text, after.text);
      return cut === undefined || cut.common < least.percent || cut.kept < least.words
        ? []
        : [{ before, after, ...cut }];
    }),
  );
}

/** What two lines have to have in common. */
const leastCommon = {
  ofOne: { words: 0, percent: 33 },
  ofSeveral: { words: 3, percent: 60 },
} as const;

/** Whether one of two lines has at least as much in common with another one of the file. */
function hasNearer(
  { files }: Change,
  { path, before, after, common }: Pair & { readonly path: string },
): boolean {
  const lines = files
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return lines.some(({ kind, text }) => {
    if (kind === "added" && text !== after.text)
      return (narrow(before.text, text)?.common ?? 0) >= common;
    if (kind === "deleted" && text !== before.text)
      return (narrow(text, after.text)?.common ?? 0) >= common;
    return false;
  });
}

function squeezeAll({ files }: Change, kind: DiffLine["kind"]): ReadonlySet<string> {
  return new Set(
    files
      .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
      .flatMap((line) => (line.kind === kind ? [readBare(line)] : [])),
  );
}

/** A line without its blanks, and without what stands behind it where another one follows. */
function readBare({ text }: DiffLine): string {
  return squeeze(text).replace(/[,;]$/, "");
}

/** The only line of a change, if it came or went. */
function tellLine(change: Change): Told | undefined {
  const { runs, isOne } = listRuns(change);
  const [run] = runs;
  if (!isOne || run === undefined) return undefined;
  const { path, went, came } = run;
  const [before, after] = [went[0], came[0]];
  // An empty line beside it would be a second one.
  const { additions, deletions } = change.files.find((file) => file.path === path) ?? change;
  if (additions + deletions !== 1 || !isShort(before?.text ?? after?.text ?? "")) return undefined;
  return {
    terms: {
      in: shortPath(path),
      ...(before ? { went: before.text.trim() } : { came: after?.text.trim() ?? "" }),
    },
    proof: [
      before
        ? linesBefore(path, { from: before.before })
        : linesAfter(path, { from: after?.after ?? 1 }),
      fileAt({ path }),
    ],
  };
}

/** A path as it is read: of a long one its end. */
function shortPath(path: string): string {
  return path.length <= 50 ? path : path.split("/").slice(-2).join("/");
}

/** Where one of so few is told, nobody takes it for all of them. */
const mostRuns = 4;

/** Whether all that the change did to a file is in its hunks, or beside the point. */
function isSeen({ role, path, status, binary, hunks }: ChangedFile): boolean {
  if (role === "test" || role === "lock" || isForUsers.test(path)) return true;
  return status === "modified" && !binary && hunks.length > 0 && tellingRoles.includes(role);
}

function readRuns({ path, role, hunks, status }: ChangedFile): readonly Run[] {
  // Of what came or went as a whole no line is told.
  if (status !== "modified") return [{ path, role, went: [], came: [] }];
  return hunks.flatMap(({ lines }) => {
    const runs: { went: Side<"deleted">[]; came: Side<"added">[] }[] = [];
    let isOpen = false;
    for (const line of lines) {
      if (line.kind === "context") {
        isOpen = false;
        continue;
      }
      if (line.text.trim() === "") continue;
      const open = (isOpen ? runs.at(-1) : undefined) ?? { went: [], came: [] };
      if (!isOpen) runs.push(open);
      isOpen = true;
      if (line.kind === "deleted") open.went.push(line);
      else open.came.push(line);
    }
    return runs.map((run) => ({ path, role, ...run }));
  });
}

const longest = 90;
/** In words, on each side of what differs. */
const around = 3;

/** Two lines as they are told beside one another, cut to what differs where they are long; none where they have little in common. */
function narrow(
  before: string,
  after: string,
):
  | { readonly old: string; readonly now: string; readonly kept: number; readonly common: number }
  | undefined {
  if (squeeze(before).toLowerCase() === squeeze(after).toLowerCase()) return undefined;
  const [old, now] = [before.trim(), after.trim()].map((text) => text.match(/\s*\S+/g) ?? []);
  if (old === undefined || now === undefined) return undefined;
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const isWhole = [before, after].every((text) => text.trim().length <= longest);
  const common = (100 * (head + tail)) / Math.max(old.length, now.length);
  const cut = (all: readonly string[]) =>
    (isWhole ? all : all.slice(Math.max(0, head - around), all.length - Math.max(0, tail - around)))
      .join("")
      .trim();
  // Marks that each line of a language has are nothing in common.
  const kept = [...old.slice(0, head), ...old.slice(old.length - tail)].filter((word) =>
    /[\p{L}\p{N}]{2}/u.test(word),
  ).length;
  const told = { old: cut(old), now: cut(now), kept, common };
  const isImport = /^(?:import|from|use|using|require|#include|package)\b/.test(after.trim());
  return !isImport && isShort(told.old) && isShort(told.now) ? told : undefined;
}

/** Whether it can stand in a sentence as code, and says something there. */
function isShort(text: string): boolean {
  return text.trim().length <= longest && !text.includes("`") && /[\p{L}\p{N}]{2}/u.test(text);
}

/** A section that is new in a document, by its heading: what has most to do with the title, or the only one. */
function tellSection({ title, files }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const stood = new Set(
    files.flatMap(({ hunks }) =>
      hunks.flatMap(({ lines }) =>
        lines.flatMap(({ kind, text }) => (kind === "added" ? [] : [readHeading(text)])),
      ),
    ),
  );
  const sections = files
    .filter(
      ({ path, role, status }) => role === "doc" && status === "modified" && !isForUsers.test(path),
    )
    // Where a heading goes, one that comes may be its other name.
    .filter(
      ({ hunks }) =>
        !hunks.some(({ lines }) =>
          lines.some((line) => line.kind === "deleted" && isHeading(line)),
        ),
    )
    .flatMap(({ path, hunks }) =>
      hunks.flatMap(({ lines }) =>
        lines.flatMap((line) => {
          const section = line.kind === "added" ? readHeading(line.text) : "";
          if (line.kind !== "added" || !isHeading(line) || stood.has(section)) return [];
          const shared = readTellingWords(section).intersection(titled).size;
          return /^\p{L}[^“”"<>[\]{}|\\*`]{3,59}$/u.test(section)
            ? [{ path, section, line: line.after, shared }]
            : [];
        }),
      ),
    )
    .toSorted((one, other) => other.shared - one.shared);
  const [best] = sections;
  if (best === undefined || (sections.length > 1 && best.shared === 0)) return undefined;
  return {
    terms: { "section-in": shortPath(best.path), section: best.section },
    proof: [linesAfter(best.path, { from: best.line }), fileAt(best)],
  };
}

/** One sign alone may begin a comment in a script that the page shows. */
function isHeading({ text }: DiffLine): boolean {
  return /^##+ /.test(text);
}

function readHeading(text: string): string {
  return text.replace(/^#+ /, "").trim();
}

/**
 * The only file of the source that is new, or the only one that is gone, and of several new ones that
 * which has most to do with the title: where some are new and some gone, one may be another.
 */
function tellFile({ title, files }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const own = files.filter(({ role }) => role === "source" || role === "data");
  const [born, gone] = [own.filter(isOf("added")), own.filter(isOf("deleted"))];
  const [file] = [...born, ...gone].toSorted(
    (one, other) => countShared(other, titled) - countShared(one, titled),
  );
  // Beside tests and data that come with it, it is one of several.
  const isOne = files.filter((each) => isOf("added")(each) || isOf("deleted")(each)).length === 1;
  if (file === undefined || (!isOne && (gone.length > 0 || countShared(file, titled) === 0)))
    return undefined;
  const name = gone.length > 0 ? "file-gone" : isOne ? "file-new" : "file-one";
  return { terms: { [name]: shortPath(file.path) }, proof: [fileAt(file)] };
}

/** What an error, a warning or a print is given to say, in the languages that have such words. */
const message =
  /(?:\b(?:raise|throw|panic|bail|anyhow|warn\w*|error\w*|errorf|exception|fail\w*|print\w*|info|notice|abort|assert|expect|die|echo|msg|message)\b|Error|Exception)!?[^"'`\n]{0,40}(?<mark>["`]|(?<![\p{L}\p{N}])')(?<text>(?:(?!\k<mark>)[^\\\n]){20,140})\k<mark>/giu;

/** What joins a text to more of it, or to a value. */
const goesOn = /^\s*(?:[fbru]?["'`]|[+.%&|<\\])/i;

/** A new message of the source: the one that has most to do with the title, or the first. */
function tellMessage({ title, files }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const own = files.filter(({ role, path }) => role === "source" && !isForUsers.test(path));
  const gone = files
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .flatMap(({ kind, text }) => (kind === "deleted" ? [text] : []))
    .join("\n");
  const [best] = own
    .flatMap(readRuns)
    // What comes in the place of another message may be the same in other words.
    .filter(({ went }) => went.every(({ text }) => text.search(message) === -1))
    .flatMap(({ path, role, came }) =>
      came.flatMap((line, at) =>
        [...line.text.matchAll(message)].flatMap(({ groups, index, 0: { length } }) => {
          const says = groups?.["text"] ?? "";
          const before = line.text.slice(index, index + length - says.length);
          const behind = [line.text.slice(index + length), came[at + 1]?.text].join("\n");
          const isPart = says !== says.trim() || /[=!]=|\+/.test(before) || goesOn.test(behind);
          if (isPart || isRemark(role, line)) return [];
          const isWhole = !/[“”"<>[\]{}|\\*`%$]|https?:/.test(says);
          if (!isWhole || !isPlain(says, { fewest: 5 }) || gone.includes(says)) return [];
          return [{ path, line, says, shared: readTellingWords(says).intersection(titled).size }];
        }),
      ),
    )
    .toSorted((one, other) => other.shared - one.shared);
  return (
    best && {
      terms: { message: best.says },
      proof: [linesAfter(best.path, { from: best.line.after })],
    }
  );
}

function countShared({ path }: ChangedFile, titled: ReadonlySet<string>): number {
  return readTellingWords(path.replaceAll(/[/_]/g, " ")).intersection(titled).size;
}

function isOf(status: ChangedFile["status"]) {
  return (file: ChangedFile): boolean => file.status === status;
}
