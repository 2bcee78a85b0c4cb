import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { fileAt, standingFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "tests-against-code",
  title: "Tests that outweigh the code",
  about: "tests",
  meaning: "At least as many lines of tests as of source code were added.",
  severity: { least: 5, most: 9, by: "share" },
  figures: { tests: "line", source: "line", percent: "percent" },
  terms: ["path"],
} as const;

export function detect({ files }: Change): Finding | undefined {
  const added = (role: string): number =>
    files.filter((file) => file.role === role).reduce((sum, file) => sum + file.additions, 0);
  const [tests, source] = [added("test"), added("source")];
  const longest = files
    .filter(({ role }) => role === "test")
    .toSorted((one, other) => other.additions - one.additions);
  const [first] = longest;
  if (!first || source < 10 || tests < Math.max(30, source)) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: tests / source, mild: 1, severe: 4 }),
    summary: `Tests grew by ${tests} lines, the source code that they test by ${source}.`,
    proof: longest.slice(0, 3).map(fileAt),
    figures: [
      standingFigure({ id: "tests", unit: "line", label: "lines of tests added" }, "tests.added"),
      standingFigure(
        { id: "source", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
      {
        id: "percent",
        unit: "percent",
        label: "lines of tests for the lines of source code",
        op: "percent",
        of: [{ figure: "tests.added" }, { figure: "source.added" }],
        digits: 0,
      },
    ],
    terms: { path: first.path },
  };
}
