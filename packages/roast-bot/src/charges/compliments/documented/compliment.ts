import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { countAdded, countDeleted } from "../../files.ts";
import { findAddedLines } from "../../reading/blamed-lines.ts";
import { fileAt, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "documented",
  title: "Documentation beside the code",
  about: "words",
  meaning: "Documentation was written beside the code.",
  severity: { least: 3, most: 6, by: "lines" },
  figures: { added: "line", deleted: "line", lines: "line" },
  terms: ["path"],
  isCommon: true,
} as const;

export function detect(change: Change): Finding | undefined {
  if (isItself.test(change.title)) return undefined;
  const docs = change.files
    .filter(({ role, path }) => role === "doc" && !forOneself.test(path) && isPage(path))
    .toSorted((one, other) => countGrowth(other) - countGrowth(one));
  const lines = countGrowth(...docs);
  const [best] = docs;
  if (!best || lines < fewestLines || countCode(change) < 5) return undefined;
  // What mostly stands in the place of something else did not come.
  if (countGrowth(best) * 2 < countAdded({ files: [best] }, "doc")) return undefined;
  const exhibits = docs.map(fileAt);
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: fewestLines, severe: 200 }),
    summary: `The documentation grew with the code, by ${lines} lines, first in \`${best.path}\`.`,
    proof: exhibits,
    figures: [
      sumFigure(
        { id: "added", unit: "line", label: "lines added to the documentation" },
        { exhibits, field: "newLines" },
      ),
      sumFigure(
        { id: "deleted", unit: "line", label: "lines deleted from the documentation" },
        { exhibits, field: "goneLines" },
      ),
      {
        id: "lines",
        unit: "line",
        label: "lines by which the documentation grew",
        op: "difference",
        of: [{ figure: "added" }, { figure: "deleted" }],
      },
    ],
    terms: { path: best.path },
  };
}

function countGrowth(...files: readonly ChangedFile[]): number {
  return countAdded({ files }, "doc") - countDeleted({ files }, "doc");
}

/** The lines of source that came, without comments, texts and brackets. */
function countCode(change: Change): number {
  return findAddedLines(change, "source").filter(({ code }) => /\w/.test(code)).length;
}

/** Text files outside of a documentation folder are read by programs as often as by people, and examples are code. */
function isPage(path: string): boolean {
  const isText = /\.(?:txt|html|ipynb)$/i.test(path) && /(?:^|\/)docs?\//i.test(path);
  return isText || /\.(?:mdx?|markdown|rst|adoc|org|tex)$/i.test(path);
}

const fewestLines = 8;

/** Where the documentation is the work, code came with that: a snippet, or what builds it. */
const isItself = /\b(?:docs?|documentation|documenting)\b|^(?:[^:]*:\s*)?documents?\b/i;

/** Plans and reports are for those who wrote them, changelogs for a tool. */
const forOneself =
  /(^|[/_.-])(plan|design|rfc|proposal|spec|roadmap|implementation|summary|analysis|findings|results?|reports?|benchmarks?|progress|handoff|status|changelog|changes|news|licen[cs]e|requirements)s?[^/]*$|(^|\/)(plans?|prompts|\.changeset)\//i;
