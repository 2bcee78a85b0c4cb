import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "uncollected-test",
  title: "A test that no runner collects",
  about: "tests",
  meaning:
    "A test has a name by which its runner does not find it: `test_x` of pytest became `_test_x`, or a test of Go is called `Testx`.",
  leavesAlone:
    "helpers, which something calls; names that other runners find; files that pytest does not read by itself",
  theme: "skipped-tests",
  severity: { least: 7, most: 9, by: "tests" },
  figures: { tests: "test" },
  terms: ["name"],
  affinities: [{ with: "deleted-tests", points: 3, why: "some are gone and some are not found" }],
} as const;

export function detect(change: Change): Finding | undefined {
  const added = findAddedLines(change, "test");
  const deleted = new Set(
    findDeletedLines(change, "test").map(({ path, code }) => `${path} ${readPythonTest(code)}`),
  );
  const found = added.flatMap((line) => {
    const name = findGoTest(line) ?? findRenamed(line, deleted);
    return name === undefined || isMentioned(name, { line, added }) ? [] : [{ line, name }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const proof = found.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: 1, severe: 8 }),
    summary: `Tests that their runner does not collect, first \`${first.name}\` in \`${first.line.path}\`: ${found.length}.`,
    proof,
    figures: [
      countFigure({ id: "tests", unit: "test", label: "tests that are not collected" }, proof),
    ],
    terms: { name: first.name },
  };
}

/** `go test` runs `TestXxx` where `Xxx` does not start with a lower-case letter (pkg.go.dev/testing). */
function findGoTest({ path, code }: BlamedLine): string | undefined {
  if (!path.endsWith("_test.go")) return undefined;
  return /^func (Test[a-z]\w*)\(\w+ \*testing\.T\) \{/.exec(code)?.[1];
}

/** What pytest collected by its name before the change, under the same name with something in front. */
function findRenamed({ path, code }: BlamedLine, deleted: ReadonlySet<string>): string | undefined {
  if (!/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path)) return undefined;
  const [, name, old] = /^\s*(?:async )?def ((?!test)\w+?(test_\w+))\(/.exec(code) ?? [];
  return old !== undefined && deleted.has(`${path} ${old}`) ? name : undefined;
}

function readPythonTest(code: string): string | undefined {
  return /^\s*(?:async )?def (test_\w+)\(/.exec(code)?.[1];
}

/** Whatever something else of the change names is a helper. */
function isMentioned(
  name: string,
  { line, added }: { readonly line: BlamedLine; readonly added: readonly BlamedLine[] },
): boolean {
  const word = new RegExp(String.raw`\b${name}\b`);
  return added.some((each) => each !== line && word.test(each.text));
}
