import { expect, test } from "vitest";
import { markVendored } from "../../src/change/mark-vendored.ts";
import { buildChange, type ChangePlan } from "../../src/charges/cases.ts";

const lines = (...paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, [9, 2] as const]));
const copy = "src/packages/ropes/knots.py";

test.each<readonly [string, NonNullable<ChangePlan["commits"]>, string]>([
  ["Update ropes to v1.21.1", [], "vendored"],
  ["chore: bump vendored `Ropes` from 1.2 to 1.3", [], "vendored"],
  ["Update knots to v1.21.1", [], "source"],
  ["Update ropes", [], "source"],
  ["Update ropes to the new tides", [], "source"],
  ["Update ropes to v1.21.1", [{ subject: "Mend the knots", files: lines(copy) }], "source"],
])("“%s” and %j leave a file of it %s", (subject, others, role) => {
  const files = lines(copy, "CHANGES.md");
  const { files: all, commits } = buildChange({
    files: { [copy]: "-VERSION = '1.2'\n+VERSION = '1.21.1 or 1.3'", "src/bell.py": "+ring()" },
    commits: ["Ring the bells", { subject, files }, ...others],
  });
  const marked = markVendored(all, commits, "mara/tides");
  expect(marked.map((file) => file.role)).toEqual([role, "source"]);
});

test.each([
  ["the project's own code for what is updated", "+import { bind } from 'ropes';", "mara/tides"],
  ["the project itself, which is released", "+VERSION = '1.21.1'", "mara/ropes"],
])("%s is nobody else's", (_what, patch, project) => {
  const { files, commits } = buildChange({
    files: { [copy]: patch },
    commits: [{ subject: "Update ropes to v1.21.1", files: lines(copy) }],
  });
  expect(markVendored(files, commits, project).map(({ role }) => role)).toEqual(["source"]);
});

test.each([
  ["a copy that comes with its licence", "src/ropes/LICENSE", "vendored"],
  ["a package of the project with one", "src/ropes/LICENSE src/ropes/pyproject.toml", "source"],
  ["what stands beside such a copy", "src/bells/LICENSE", "source"],
  ["a project that gets a licence", "LICENSE", "source"],
])("%s is told by its folder", (_what, others, role) => {
  const paths = ["src/ropes/knots.py", ...others.split(" ")];
  const { files, commits } = buildChange({
    files: Object.fromEntries(
      paths.map((path) => [path, { diff: "+what it says", status: "added" as const }]),
    ),
  });
  const marked = markVendored(files, commits, "mara/tides");
  expect(marked.find(({ path }) => path.endsWith("knots.py"))?.role).toBe(role);
});
