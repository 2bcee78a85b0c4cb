import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded } from "../../files.ts";
import { fieldFigure, fileAt } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "documented",
  title: "Documentation beside the code",
  about: "words",
  meaning: "Documentation was written beside the code.",
  severity: { least: 3, most: 6, by: "lines" },
  figures: { lines: "line" },
  terms: ["path"],
} as const;

export function detect(change: Change): Finding | undefined {
  const best = change.files
    .filter(
      ({ role, path, additions }) => role === "doc" && additions >= 8 && !forOneself.test(path),
    )
    .toSorted((one, other) => other.additions - one.additions)[0];
  if (!best || countAdded(change, "source") < 5) return undefined;
  const file = fileAt(best);
  return {
    severity: scaleSeverity(meta.severity, { value: best.additions, mild: 8, severe: 200 }),
    summary: `The documentation grew with the code: ${best.additions} lines in \`${best.path}\`.`,
    proof: [file],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "lines of documentation added" },
        { exhibit: file, field: "additions" },
      ),
    ],
    terms: { path: best.path },
  };
}

/** Plans and reports are for those who wrote them, changelogs for a tool. */
const forOneself =
  /(^|[/_.-])(plan|design|rfc|proposal|spec|roadmap|implementation|summary|analysis|findings|progress|handoff|status|changelog|changes|news|licen[cs]e|requirements)s?[^/]*$|(^|\/)(plans?|prompts|\.changeset)\//i;
