import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { address } from "../../log/is-plain.ts";
import { fileAt } from "../../requests.ts";
import { findLinesOfOthers, isReadable } from "../told-by-diff/choose-patches.ts";
import { shortPath } from "../told-by-diff/told.ts";
import { findDeed } from "./find-deed.ts";
import { findConfined } from "./find-confined.ts";
import { findRewritten } from "./find-rewritten.ts";
import { readWhole } from "./read-whole.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-deed",
  title: "A deed that can be told",
  about: "words",
  meaning:
    "One run of changed lines, which is about what the title is about or much of the change, does one thing that has a name, or a function does something that it did not do, or no longer does.",
  severity: 1,
  figures: { "shown?": "line" },
  terms: ["line?", "lines?", "calls?", "no-calls?", "raises?", "catches?", "rewrites?", "changes?"],
  isCommon: true,
  tellsBy: "deed",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const whole = findWhole(change);
  if (whole !== undefined) {
    return { severity: meta.severity, summary: "All its lines do one thing.", ...whole };
  }
  const best = findDeed(change, history);
  if (best === undefined) return tellRewritten(change, history) ?? tellConfined(change, history);
  const { file, hunk, first, last, line, changed, isShown } = best;
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
    ...(isShown && {
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

/** What a function does now, or no longer does, of which no few lines tell it: it is read out of all of it, before and after. */
function tellRewritten(change: Change, history: History | undefined): Finding | undefined {
  const found = findRewritten(change, history);
  if (found === undefined) return undefined;
  const { before, after, deed } = found;
  const [named] = Object.values(deed.parts);
  return {
    severity: meta.severity,
    summary: "A function does something that it did not do, or no longer does.",
    proof: [
      ...[after, before].map(
        ({ path, side, from, name }) => ({ kind: "function", path, side, from, name }) as const,
      ),
      fileAt(after),
    ],
    figures: [],
    terms: { [deed.form]: named ?? shortName(after) },
  };
}

/** Where it writes into the source, where that is one or two functions, and nobody can tell what it does there. */
function tellConfined(change: Change, history: History | undefined): Finding | undefined {
  const found = findConfined(change, history);
  const [first] = found?.after ?? [];
  if (found === undefined || first === undefined) return undefined;
  const source = change.files.filter(({ role }) => role === "source");
  return {
    severity: meta.severity,
    summary: "All that it changes in the source stands in one or two functions.",
    proof: [
      ...found.patches,
      ...[...found.after, ...found.before].map(
        ({ path, side, from, name }) => ({ kind: "function", path, side, from, name }) as const,
      ),
      ...source.map(fileAt),
    ],
    figures: [],
    terms: { changes: shortName(first) },
  };
}

function shortName({ name }: { readonly name: string }): string {
  return name.slice(name.lastIndexOf(".") + 1);
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
