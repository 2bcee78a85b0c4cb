import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findLargestRoundTrip, proveRoundTrip } from "../../log/round-trip.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "gone-and-back",
  title: "Gone and back",
  about: "log",
  meaning: "Lines that commits deleted were put back, whole, by one later commit.",
  leavesAlone:
    "putting back a part; what was another text in between; what a generator wrote; moving; renaming; what is gone in the end; rebases and conflicts; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 4, most: 7, by: "lines" },
  figures: { "restored?": "line", "commits?": "commit", "all?": "line", "span?": "time" },
  terms: [],
} as const;

export function detect(change: Change): Finding | undefined {
  const trip = findLargestRoundTrip(change, "deleted");
  if (!trip) return undefined;
  const { there, back, lines } = trip;
  const deleted = there.length === 1 ? `“${there[0].subject}”` : `${there.length} commits`;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 15, severe: 400 }),
    summary: `What ${deleted} deleted, “${back.subject}” put back: ${lines} lines.`,
    ...proveRoundTrip(trip, {
      kind: "deleted",
      one: "restored",
      label: "lines deleted and put back",
      spanLabel: "from deleting it to putting it back",
    }),
  };
}
