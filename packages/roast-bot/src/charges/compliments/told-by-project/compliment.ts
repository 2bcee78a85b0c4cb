import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-by-project",
  title: "A project that says what it is",
  about: "words",
  meaning: "The project’s readme, or the manifest of its package, says at the merge what it is.",
  severity: 1,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "project",
} as const;

export function detect(_change: Change, history?: History): Finding | undefined {
  const about = history?.about;
  return (
    about && {
      severity: meta.severity,
      summary: `\`${about.path}\` says what the project is.`,
      proof: [linesAfter(about.path, about)],
      figures: [],
      terms: { says: about.says },
    }
  );
}
