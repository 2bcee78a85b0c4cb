import type { Detector } from "../../case/charge.ts";
import { addedIn } from "../added-in.ts";
import { fieldFigure, fileAt } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

/** Documentation for readers, written beside the code. */
export const documented: Detector = {
  code: "documented",
  title: "Documentation beside the code",
  detect: (change) => {
    const best = change.files
      .filter(
        ({ role, path, additions }) => role === "doc" && additions >= 8 && !forOneself.test(path),
      )
      .toSorted((one, other) => other.additions - one.additions)[0];
    if (!best || addedIn(change, "source") < 5) return undefined;
    const file = fileAt(best);
    return {
      severity: scaleSeverity({ value: best.additions, mild: 8, severe: 200, least: 3, most: 6 }),
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
  },
};

/** Plans and reports are for those who wrote them, changelogs for a tool. */
const forOneself =
  /(^|[/_.-])(plan|design|rfc|proposal|spec|roadmap|implementation|summary|analysis|findings|progress|handoff|status|changelog|changes|news|licen[cs]e|requirements)s?[^/]*$|(^|\/)(plans?|prompts|\.changeset)\//i;
