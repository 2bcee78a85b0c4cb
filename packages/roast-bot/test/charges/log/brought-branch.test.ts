import { describe, expect, test } from "vitest";
import { bringsBranch } from "../../../src/charges/log/brought-branch.ts";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildChange } from "../../../src/charges/cases.ts";

describe("a pull request that brings one branch into another", () => {
  test.each([
    "Merge v7.0.0 to master for v7.0.0 release",
    "chore: merge `main` -> `next`",
    "Merge branch 'develop' into main",
    "Next merge 2022 04 27",
    "Backmerge 2.1",
    "Merge all of it into release-2.3",
    "Sync with upstream/main",
  ])("is known by its title: %s", (title) => {
    expect(bringsBranch(buildChange({ title }))).toBe(true);
  });

  test.each([
    "Merge config files into one",
    "Merge duplicate tests of the harbour",
    "Merge the next tide into the calendar",
    "Master the tides",
    "Update main page",
    "Sync harbours with the chart",
    "Release the anchor",
  ])("is not %s", (title) => {
    expect(bringsBranch(buildChange({ title }))).toBe(false);
  });

  test.each([
    ["feat(bells): update bells to v0.16.1", true],
    ["Upgrade vendored third/bells to 2.0", true],
    ["Update bells to ring twice", false],
    ["Update ropes to 2.0", false],
  ])("may bring a release of another project into its folder: %s is %s", (title, isRelease) => {
    const files = Object.fromEntries(
      ["bells/a.py", "bells/lib/b.py", "bells/lib/c.py", "bells/d.py", "package.json"].map(
        (path) => [path, { additions: 9 }],
      ),
    );
    expect(bringsBranch(buildChange({ title, files }))).toBe(isRelease);
    const own = { "src/ring.py": { additions: 9 }, "package.json": { additions: 1 } };
    expect(bringsBranch(buildChange({ title, files: own }))).toBe(false);
  });

  test("is known by its commits, most of which were merged before", () => {
    const commits = [
      "Ring (#7)",
      "Count (#8)",
      "Sort (#9)",
      "Merge branch 'main' into next",
      "Fix",
    ];
    const change = buildChange({ title: "Version 2", commits });
    expect(bringsBranch(change)).toBe(true);
    expect(bringsBranch(buildChange({ commits: ["Ring (#7)", "Count", "Sort", "Fix"] }))).toBe(
      false,
    );
    expect(runDetectors(change)).toEqual({ charges: [], compliments: [] });
  });
});
