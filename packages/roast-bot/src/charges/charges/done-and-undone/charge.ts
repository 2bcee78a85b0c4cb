import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findLargestRoundTrip, proveRoundTrip } from "../../log/round-trip.ts";
import { fileAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "done-and-undone",
  title: "Done and undone",
  about: "log",
  meaning:
    "Lines that commits added were taken away again, whole, by one later commit that puts nothing else in their place.",
  leavesAlone:
    "rewriting what was there, or a part; replacing the whole by something else; moving; renaming; what came back, or with the word that it would go; notes and lists of the work; rebases and conflicts; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: { least: 4, most: 8, by: "lines" },
  figures: { "undone?": "line", "commits?": "commit", "all?": "line", "span?": "time" },
  terms: ["path?"],
} as const;

export function detect(change: Change): Finding | undefined {
  const trip = findLargestRoundTrip(change, "added");
  if (!trip) return undefined;
  const { there, back, lines, path } = trip;
  const known = change.files.some((file) => file.path === path);
  const { proof, figures } = proveRoundTrip(trip, {
    kind: "added",
    one: "undone",
    label: "lines done and undone",
    spanLabel: "from doing it to undoing it",
  });
  const added = there.length === 1 ? `“${there[0].subject}”` : `${there.length} commits`;
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: 15, severe: 400 }),
    summary: `What ${added} added, “${back.subject}” took away again: ${lines} lines.`,
    proof: known ? [...proof, fileAt({ path })] : proof,
    figures,
    ...(known && { terms: { path } }),
  };
}
