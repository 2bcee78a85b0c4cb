import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile, DiffLine } from "../../../change/change.ts";
import { findMovedLines, isTelling, squeeze } from "../../../change/moved-lines.ts";
import type { History } from "../../../history/collect-history.ts";
import { address } from "../../log/is-plain.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { isShownOff } from "../../files.ts";
import { fileAt } from "../../requests.ts";
import { findInlineTests } from "../../reading/inline-tests.ts";
import { findShared, isAbout, readTitled } from "../told-by-diff/about-title.ts";
import { findLinesOfOthers, isReadable, isSnapshot } from "../told-by-diff/choose-patches.ts";
import { shortPath } from "../told-by-diff/told.ts";
import { listRuns, type Run } from "../told-by-diff/list-runs.ts";
import { isChanged, readEdit } from "./edit.ts";
import { standsOnOtherSide } from "./other-side.ts";
import { readDeed } from "./read-deed.ts";
import { readWhole } from "./read-whole.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-deed",
  title: "A deed that can be told",
  about: "words",
  meaning:
    "One run of changed lines, which is about what the title is about or much of the change, does one thing that has a name.",
  severity: 1,
  figures: { "shown?": "line" },
  terms: ["line?", "lines?"],
  isCommon: true,
  tellsBy: "deed",
} as const;

/** In changed lines: a longer run is no one thing. */
const longest = 16;
/** In characters. */
const widest = 200;
const around = 3;

export function detect(change: Change, history?: History): Finding | undefined {
  const whole = findWhole(change);
  if (whole !== undefined) {
    return { severity: meta.severity, summary: "All its lines do one thing.", ...whole };
  }
  const best = findDeed(change, history);
  if (best === undefined) return undefined;
  const { file, hunk, first, last, line, changed } = best;
  const inside = history?.definitions
    .filter(({ path, side, kind }) => path === file.path && side === "after" && kind === "function")
    .find(({ from, to }) => from <= line && line <= to);
  const patch: ExhibitRequest = { kind: "patch", path: file.path, hunk, first, last };
  return {
    severity: meta.severity,
    summary: "One run of its lines does one thing that has a name.",
    proof: [
      patch,
      ...(inside === undefined
        ? []
        : [
            {
              kind: "function",
              path: file.path,
              side: "after",
              from: inside.from,
              name: inside.name,
            } as const,
          ]),
      fileAt(file),
    ],
    // Of a long run what tells most of it is shown.
    ...(changed <= longest && {
      terms: { [changed === 1 ? "line" : "lines"]: shortPath(file.path, change.files) },
    }),
    figures: [
      {
        id: "shown",
        unit: "line",
        label: "changed lines that are shown",
        op: "sum",
        of: ["additions", "deletions"].map((field) => ({ exhibit: patch, field })),
      },
    ],
  };
}

/** In places and in changed lines: of more nobody is shown each. */
const mostWhole = { places: 16, lines: 120 } as const;

/** Every place of a change, where all of them do the same. */
function findWhole(change: Change): Pick<Finding, "proof" | "figures"> | undefined {
  const { files, additions, deletions } = change;
  const places = files.flatMap((file) => file.hunks.map(({ lines }, at) => ({ file, lines, at })));
  if (places.length > mostWhole.places || additions + deletions > mostWhole.lines) return undefined;
  const isReadWhole = files.every(
    (file) => isReadable(file) && file.status === "modified" && !file.isModeAltered,
  );
  const isFit = places.every(({ lines }) =>
    lines.every(({ text, isLeftOut }) => !isLeftOut && !address.test(text)),
  );
  const isOwn = findLinesOfOthers(change).size === 0;
  if (!isReadWhole || !isFit || !isOwn) return undefined;
  const deed = readWhole(
    places.map(({ file, lines }) => ({
      lines,
      language: file.language,
      isProse: file.role === "doc",
    })),
  );
  if (deed === undefined) return undefined;
  const patches = places.map(
    ({ file: { path }, lines, at }) =>
      ({ kind: "patch", path, hunk: at + 1, first: 1, last: lines.length }) as const,
  );
  return { proof: [...patches, ...files.map(fileAt)], figures: [] };
}

interface Found {
  readonly file: ChangedFile;
  readonly hunk: number;
  readonly first: number;
  readonly last: number;
  /** A line of the file after the change where that stands. */
  readonly line: number;
  readonly rank: number;
  /** How many lines. */
  readonly changed: number;
}

function findDeed(change: Change, history: History | undefined): Found | undefined {
  const { files, additions, deletions } = change;
  const titled = readTitled(change);
  const total = additions + deletions;
  const moved = findMovedLines(files.flatMap(({ hunks }) => hunks));
  const others = findLinesOfOthers(change);
  const names = { added: findNames(change, "added"), deleted: findNames(change, "deleted") };
  const own = files.filter(
    (file) =>
      isReadable(file) &&
      file.status === "modified" &&
      !isForUsers.test(file.path) &&
      !isSnapshot.test(file.path) &&
      (titled.isOfSamples || !isShownOff(file) || files.every(isShownOff)),
  );
  const isOfTests = files.every(({ role }) => role === "test");
  const told = own.filter(({ role }) => role !== "data" && (role !== "test" || isOfTests));
  const all = told.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
  const [best] = told
    .flatMap((file) =>
      file.hunks.flatMap(({ lines, section }, at) =>
        listRuns(lines).flatMap(({ from, to }): readonly Found[] => {
          const run = lines.slice(from, to + 1);
          const isFit = run.every(
            ({ text, isLeftOut }) => !isLeftOut && text.length <= widest && !address.test(text),
          );
          const isHalf = run.some(
            (line) =>
              moved.has(line) &&
              isTelling(line.text) &&
              !run.some(
                (other) => other.kind !== line.kind && squeeze(other.text) === squeeze(line.text),
              ),
          );
          const isOwn = !run.some(
            ({ kind, text }) => kind === "added" && isTelling(text) && others.has(squeeze(text)),
          );
          if (!isFit || isHalf || !isOwn) return [];
          // Tests may stand in the source that they test.
          const inTests = findInlineTests(
            lines.map(({ text }) => ({ code: text })),
            { language: file.language, section },
          );
          if (inTests.slice(from, to + 1).includes(true)) return [];
          const { first, last } = widen(lines, { from, to });
          const stays = lines.slice(first, last + 1).filter((line) => !isChanged(line));
          const around = [section, ...stays.map(({ text }) => text)].join("\n");
          if (!isAbout(titled, { own: run, near: around, role: file.role, total })) return [];
          const shared = findShared(run, titled).size;
          const near = readWordsOf(file.path.replaceAll("/", " ")).intersection(titled.words).size;
          const edit = readEdit(lines.slice(first, last + 1), {
            language: file.language,
            isProse: file.role === "doc",
          });
          const deed = edit && readDeed(edit);
          if (deed === undefined) return [];
          // What only has another name now is the same.
          if (files.some((each) => isRenaming(each, deed.parts))) return [];
          if (standsOnOtherSide(files, deed)) return [];
          // Of a word for a word only the whole is told, and a name that stood elsewhere is not new.
          const isSwap = /^(?:swaps|words|remarks|links)$/.test(deed.form);
          if (isSwap && run.length * 2 < all) return [];
          if (/^(?:un)?defines/.test(deed.form)) {
            const other = deed.form.startsWith("un") ? names.added : names.deleted;
            if (file.role !== "source") return [];
            if (Object.values(deed.parts).some((name) => other.has(name))) return [];
            if (isKnown(Object.values(deed.parts), { file, history })) return [];
            if (hasNamed(stays, Object.values(deed.parts))) return [];
          } else if (run.length > longest) return [];
          const rank =
            8 * Math.min(shared, 3) +
            4 * Math.min(near, 2) +
            (file.role === "source" ? 10 : file.role === "config" ? 5 : 0) -
            deed.place / 2;
          const line = numberNear(lines, { from, to });
          return [
            {
              file,
              hunk: at + 1,
              first: first + 1,
              last: last + 1,
              line,
              rank,
              changed: run.length,
            },
          ];
        }),
      ),
    )
    .toSorted((one, other) => other.rank - one.rank);
  return best;
}

/** Whether what is told as new, or gone, has its name elsewhere, too. */
function isKnown(
  names: readonly string[],
  { file, history }: { readonly file: ChangedFile; readonly history: History | undefined },
): boolean {
  return (
    history?.definitions.some(
      ({ path, name, isOnBothSides, isKnown }) =>
        path === file.path &&
        names.includes(name.slice(name.lastIndexOf(".") + 1)) &&
        (isOnBothSides || isKnown),
    ) === true
  );
}

/** Whether lines that stay bear one of these names. */
function hasNamed(lines: readonly DiffLine[], names: readonly string[]): boolean {
  return lines.some(({ text }) => names.some((name) => text.includes(name)));
}

/** Whether a file is called by what comes now, and was by what stood there. */
function isRenaming(
  { path, previousPath }: ChangedFile,
  { was, is }: Readonly<Record<string, string>>,
): boolean {
  const [old, now] = [previousPath, path].map(
    (each) => each?.replace(/^.*\//, "").split(".", 1)[0],
  );
  return (
    old !== undefined &&
    now !== undefined &&
    old !== now &&
    was?.includes(old) === true &&
    is?.includes(now) === true
  );
}

/** All names in the lines that come, or go. */
function findNames({ files }: Change, wanted: DiffLine["kind"]): ReadonlySet<string> {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return new Set(
    lines.flatMap(({ kind, text }) =>
      kind === wanted ? (text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []) : [],
    ),
  );
}

/** The telling words of a text, and those that its names are made of. */
function readWordsOf(text: string): ReadonlySet<string> {
  return readTellingWords(text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|_/gu, " "));
}

/** With what stands around it, as far as that stays. */
function widen(
  lines: readonly DiffLine[],
  { from, to }: Run,
): { readonly first: number; readonly last: number } {
  let [first, last] = [from, to];
  while (from - first < around && lines[first - 1]?.kind === "context") first -= 1;
  while (last - to < around && lines[last + 1]?.kind === "context") last += 1;
  return { first, last };
}

/** Where a run stands in the file: at its own lines or, where it only takes out, at the one above. */
function numberNear(lines: readonly DiffLine[], { from, to }: Run): number {
  const own = lines.slice(from, to + 1).find((line) => line.kind === "added");
  const near = own ?? lines.slice(0, from).findLast((line) => line.kind === "context");
  return near !== undefined && "after" in near ? near.after : 0;
}
