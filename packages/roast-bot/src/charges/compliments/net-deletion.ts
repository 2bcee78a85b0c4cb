import type { Detector } from "../../case/charge.ts";
import { addedIn, deletedIn } from "../added-in.ts";
import { fileAt, sumFigure } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const fewest = 30;

/** Source code that got smaller. */
export const netDeletion: Detector = {
  code: "net-deletion",
  title: "Code that shrank",
  detect: (change) => {
    const [added, deleted] = [addedIn(change, "source"), deletedIn(change, "source")];
    const gone = deleted - added;
    if (gone < fewest) return undefined;
    const source = change.files.filter(({ role }) => role === "source").map(fileAt);
    return {
      severity: scaleSeverity({ value: gone, mild: fewest, severe: 1_000, least: 4, most: 9 }),
      summary: `Source code shrank by ${gone} lines: ${deleted} deleted, ${added} added.`,
      proof: source.slice(0, 3),
      figures: [
        sumFigure(
          { id: "deleted", unit: "line", label: "lines of source code deleted" },
          { exhibits: source, field: "deletions" },
        ),
        sumFigure(
          { id: "added", unit: "line", label: "lines of source code added" },
          { exhibits: source, field: "additions" },
        ),
        {
          id: "gone",
          unit: "line",
          label: "lines of source code fewer than before",
          op: "difference",
          of: [{ figure: "deleted" }, { figure: "added" }],
        },
      ],
    };
  },
};
