import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { movesLines } from "../../log/subjects.ts";
import { linesAfter, pullRequest } from "../../requests.ts";
import { isShort } from "../told-by-diff/narrow.ts";

export { words } from "./words.ts";

export const meta = {
  code: "line-come-back",
  title: "A line that came back",
  about: "time",
  meaning:
    "Among a few new lines is one, with a name that its file does not have, which an earlier commit had taken out of that file.",
  severity: 2,
  figures: {},
  terms: ["back", "earlier"],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const removal = history?.origins.find(({ isRemoval }) => isRemoval === true);
  if (removal === undefined) return undefined;
  const { sha, subject, path, from } = removal;
  const line = change.files
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .find((each) => each.kind === "added" && each.after === from)
    ?.text.trim();
  // A revert says so itself.
  if (line === undefined || !isShort(line) || /^\W*revert/i.test(change.title)) return undefined;
  // It may have stood elsewhere meanwhile.
  if (movesLines(subject)) return undefined;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  return {
    severity: meta.severity,
    summary: `One of the new lines had been taken out with “${subject}”.`,
    proof: [earlier, pullRequest, linesAfter(path, { from })],
    figures: [],
    terms: { back: line, earlier: subject },
  };
}
