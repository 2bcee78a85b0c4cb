import { expect, test } from "vitest";
import { parseRawDiff } from "../../src/change/parse-raw-diff.ts";

const one = "1".repeat(40);
const two = "2".repeat(40);
const none = "0".repeat(40);

test("raw entries and their stats are joined by path", () => {
  const printed = [
    `:100644 100644 ${one} ${two} M`,
    "tide.py",
    `:100644 000000 ${one} ${none} D`,
    "old.py",
    `:100644 100644 ${one} ${two} R087`,
    "from.py",
    "to.py",
    `:000000 160000 ${none} ${two} A`,
    "dep",
    `:000000 100644 ${none} ${two} A`,
    "chart.png",
    "3\t1\ttide.py",
    "0\t9\told.py",
    "2\t2\t",
    "from.py",
    "to.py",
    "1\t0\tdep",
    "-\t-\tchart.png",
    "",
  ].join("\0");
  expect(parseRawDiff(printed)).toEqual([
    {
      path: "tide.py",
      additions: 3,
      deletions: 1,
      binary: false,
      status: "modified",
      submodule: false,
      blobBefore: one,
      blob: two,
    },
    {
      path: "old.py",
      additions: 0,
      deletions: 9,
      binary: false,
      status: "deleted",
      submodule: false,
      blobBefore: one,
    },
    {
      path: "to.py",
      previousPath: "from.py",
      additions: 2,
      deletions: 2,
      binary: false,
      status: "renamed",
      submodule: false,
      blobBefore: one,
      blob: two,
    },
    { path: "dep", additions: 1, deletions: 0, binary: false, status: "added", submodule: true },
    {
      path: "chart.png",
      additions: 0,
      deletions: 0,
      binary: true,
      status: "added",
      submodule: false,
      blob: two,
    },
  ]);
});

test("a submodule that is gone is one as well", () => {
  const printed = `:160000 000000 ${one} ${"0".repeat(40)} D\0dep\x000\t1\tdep\0`;
  expect(parseRawDiff(printed)).toMatchObject([{ path: "dep", submodule: true }]);
});

test("a path that looks like a stat is read as the path it is", () => {
  const printed = `:100644 100644 ${one} ${two} M\x001\t2\tname\x005\t6\t1\t2\tname\x00`;
  expect(parseRawDiff(printed).map(({ path, additions }) => [path, additions])).toEqual([
    ["1\t2\tname", 5],
  ]);
});

test("nothing is read from nothing", () => {
  expect(parseRawDiff("")).toEqual([]);
});
