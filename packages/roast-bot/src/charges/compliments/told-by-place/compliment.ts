import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-place",
  title: "A file that says what is in it",
  about: "words",
  meaning:
    "The file in which most of a small change is says at its head, at the merge, what is in it.",
  severity: 1,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "place",
} as const;

export function detect(_change: Change, history?: History): Finding | undefined {
  const place = history?.place;
  return (
    place && {
      severity: meta.severity,
      summary: `\`${place.path}\` says what is in it.`,
      proof: [linesAfter(place.path, place)],
      figures: [],
      terms: { says: place.says },
    }
  );
}
