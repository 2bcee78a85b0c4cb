import { join } from "node:path";
import { expect, test } from "vitest";
import { findNames } from "../../src/history/find-names.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const tree = {
  "bell.rb": "def silent?\n  @count.zero?\nend\n",
  "gong.js": `const ringTwice = 1; ringTwiceMore();${"x".repeat(300_000)} farAway()`,
  "tide.md": "The größe of a tide, by `low_water`.\n",
};

test.each([
  ["a word", "ringTwice", true],
  ["a part of a word", "ringTwic", false],
  ["a name with a sign at its end", "silent?", true],
  ["a name that a sign would end", "count?", false],
  ["a name of other letters", "größe", true],
  ["what stands behind a long line", "farAway", true],
  ["another case", "Low_Water", false],
])("finds %s", async (_, name, isThere) => {
  const git = join(await temporaryFolder(), "tides.git");
  await importHistory(git, [{ at: "2026-03-02T09:00:00Z", message: "Begin", files: tree }]);
  const found = await findNames(new Set([name]), "HEAD", { cwd: git });
  expect(found.has(name)).toBe(isThere);
});

test("loses no name between what git prints at once and what it prints next", async () => {
  const git = join(await temporaryFolder(), "tides.git");
  const names = Array.from({ length: 8_000 }, (_, at) => `tideOf${at}${"x".repeat(40)}`);
  const lines = names.map((name, at) =>
    at % 1_000 === 0 ? `${"y".repeat(98_000)}\n${name}` : name,
  );
  const files = { "tides.txt": lines.join("\n") };
  await importHistory(git, [{ at: "2026-03-02T09:00:00Z", message: "Begin", files }]);
  expect((await findNames(new Set(names), "HEAD", { cwd: git })).size).toBe(8_000);
});

test("of a tree without a line nothing is found", async () => {
  const git = join(await temporaryFolder(), "tides.git");
  await importHistory(git, [{ at: "2026-03-02T09:00:00Z", message: "Begin", files: { a: "" } }]);
  expect((await findNames(new Set(["ring"]), "HEAD", { cwd: git })).size).toBe(0);
});
