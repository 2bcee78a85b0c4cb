import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findLargestRoundTrip } from "../../log/round-trip.ts";
import { commitAt, fieldFigure, fileAt, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "done-and-undone",
  title: "Done and undone",
  about: "log",
  meaning: "Lines that one commit added were taken away again, whole, by a later one.",
  leavesAlone:
    "rewriting a part; moving; renaming; what came back; rebases and conflicts; other people’s commits",
  theme: "undone",
  severity: { least: 4, most: 8, by: "lines" },
  figures: { undone: "line", "span?": "time" },
  terms: ["path?"],
  affinities: [{ with: "empty-subjects", points: 2, why: "it came and went without a word" }],
} as const;

export function detect(change: Change): Finding | undefined {
  const trip = findLargestRoundTrip(change, "added");
  if (!trip) return undefined;
  const { there, back, lines, path } = trip;
  const span = trip.keepsTime
    ? spanFigure("span", { label: "from doing it to undoing it", from: there, to: back })
    : undefined;
  const known = change.files.some((file) => file.path === path);
  const proof = [commitAt(there), commitAt(back)];
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 15, severe: 400 }),
    summary: `What “${there.subject}” added, “${back.subject}” took away again: ${lines} lines.`,
    proof: known ? [...proof, fileAt({ path })] : proof,
    figures: [
      fieldFigure(
        { id: "undone", unit: "line", label: "lines done and undone" },
        { exhibit: commitAt(there), field: "additions" },
      ),
      ...(span ? [span] : []),
    ],
    ...(known && { terms: { path } }),
  };
}
