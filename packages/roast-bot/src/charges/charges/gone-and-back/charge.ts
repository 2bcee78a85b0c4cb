import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findLargestRoundTrip } from "../../log/round-trip.ts";
import { commitAt, fieldFigure, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "gone-and-back",
  title: "Gone and back",
  about: "log",
  meaning: "Lines that one commit deleted were put back, whole, by a later one.",
  leavesAlone:
    "putting back a part; moving; renaming; what is gone in the end; rebases and conflicts; other people’s commits",
  theme: "undone",
  severity: { least: 4, most: 7, by: "lines" },
  figures: { restored: "line", "span?": "time" },
  terms: [],
} as const;

export function detect(change: Change): Finding | undefined {
  const trip = findLargestRoundTrip(change, "deleted");
  if (!trip) return undefined;
  const { there, back, lines } = trip;
  const span = trip.keepsTime
    ? spanFigure("span", { label: "from deleting it to putting it back", from: there, to: back })
    : undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 15, severe: 400 }),
    summary: `What “${there.subject}” deleted, “${back.subject}” put back: ${lines} lines.`,
    proof: [commitAt(there), commitAt(back)],
    figures: [
      fieldFigure(
        { id: "restored", unit: "line", label: "lines deleted and put back" },
        { exhibit: commitAt(there), field: "deletions" },
      ),
      ...(span ? [span] : []),
    ],
  };
}
