import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isForNow } from "../../../history/find-deletions.ts";
import { movesLines } from "../../log/subjects.ts";
import { linesBefore, pullRequest } from "../../requests.ts";
import { isShort } from "../told-by-diff/narrow.ts";
import { tellSwap } from "../told-by-diff/tell-lines.ts";

export { words } from "./words.ts";

export const meta = {
  code: "long-standing",
  title: "A line of long standing",
  about: "time",
  meaning: "Of a few lines that are gone or rewritten, one had stood there for two years or more.",
  severity: 2,
  figures: {},
  terms: ["line?", "note?", "told?", "earlier"],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const origin = history?.origins.find(({ isOld }) => isOld === true);
  if (origin === undefined) return undefined;
  const { sha, subject, path, from } = origin;
  const lines = change.files
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  const line = lines.find((each) => each.kind === "deleted" && each.before === from)?.text.trim();
  if (line === undefined || !isShort(line) || /^[@#[]\S|\\$/.test(line)) return undefined;
  // It may have stood elsewhere before.
  if (movesLines(subject)) return undefined;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const proof = linesBefore(path, { from });
  const isTold =
    tellSwap(change)?.proof.some((each) => JSON.stringify(each) === JSON.stringify(proof)) === true;
  const added = lines.flatMap(({ kind, text }) => (kind === "added" ? [text] : []));
  // What was only edited is shown, before and after, or it is not said to go.
  if (keeps(line, added) > (isTold ? 0.99 : mostKept)) return undefined;
  return {
    severity: meta.severity,
    summary: `One of the lines that go had come with “${subject}”, years before.`,
    proof: [earlier, pullRequest, proof],
    figures: [],
    terms: { [isForNow(line) ? "note" : isTold ? "told" : "line"]: line, earlier: subject },
  };
}

/** The share of its words that a line may still have in the new lines near it. */
const mostKept = 0.5;

/** The largest share of a line's words that one new line, or two that follow one another, have. */
function keeps(line: string, added: readonly string[]): number {
  const own = readWords(line);
  const shares = added.map((text, at) => {
    const near = readWords(`${text} ${added[at + 1] ?? ""}`);
    return own.intersection(near).size / own.size;
  });
  return Math.max(0, ...shares);
}

function readWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}_]+/gu));
}
