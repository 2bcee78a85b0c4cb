import { describe, expect, test } from "vitest";
import { CatFileBatch } from "../../src/git/cat-file-batch.ts";
import { BlobReader, longestBlob } from "../../src/history/blob-reader.ts";
import { readIntroductions } from "../../src/history/read-introductions.ts";
import { findAbout } from "../../src/history/find-about.ts";
import { importHistory } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const badges = "[![Build](https://ci.example/a.svg)](https://ci.example)";
async function read(files: Readonly<Record<string, string>>) {
  const reader = {
    read: (name: string) =>
      Promise.resolve({ id: "", text: files[name.slice("abc:".length)] ?? "" }),
  };
  return await findAbout({ mergeCommit: "abc" }, reader);
}

test.each([
  ["Slackwater is a calendar of tides. It rings.", "a calendar of tides"],
  [
    "**Slackwater** is a calendar\nof tides for harbours that have bells.",
    "a calendar of tides for harbours that have bells",
  ],
  ["Slackwater (see below) is the bell of\nall tides: ring it.", "the bell of all tides"],
  // Up to where mark-up begins.
  [
    "Slackwater is a calendar of tides, with bells [here](https://a.example).",
    "a calendar of tides",
  ],
  [
    "Slackwater is a set of parts that can be put together to a calendar of tides with room for all the harbours that there are, which can be hung up at each of them at any time of the day.",
    undefined,
  ],
  ["Slackwater is a small but very fast, [modern](https://a.example) calendar.", undefined],
  ["Slackwater is a small but very well designed [calendar](https://a.example).", undefined],
  // Without the name it may be about anything.
  ["A calendar of tides in a single binary", undefined],
  ["An efficient calendar implies more time for the tides.", undefined],
  ["The bell is a thing of the past.", undefined],
  ["This is a calendar of tides.", undefined],
  ["Slackwater is a project in need of ringers.", undefined],
  ["Slackwater is a small bell for ringing with [ropes](https://a.example).", undefined],
  ["Slackwater is the source code of a calendar.", undefined],
  ["Slackwater is a [calendar](https://a.example) of tides.", undefined],
  ["Slackwater rings.", undefined],
  ["Slackwater is a proof-of-concept of a calendar.", undefined],
  ["Slackwater is a ground-up rewrite of the calendar of tides.", undefined],
  ["HTTP is the way of all tides.", undefined],
])("a readme with “%s” says that the project is %s", async (prose, says) => {
  const readme = `# Slackwater\n\n${badges}\n\n${prose}\n\n## Use\n`;
  const found = await read({ "README.md": readme });
  expect(found?.says).toBe(says);
  if (found === undefined) return;
  expect(found.text.replaceAll("\n", " ")).toContain(says);
  expect(
    readme
      .split("\n")
      .slice(found.from - 1, found.to)
      .join("\n"),
  ).toBe(found.text);
});

test("what stands under a heading further down is about something else", async () => {
  const readme = "# Slackwater\n\n## Docker\n\nDocker is a platform for running containers.\n";
  expect(await read({ "README.md": readme })).toBeUndefined();
});

test.each(['<img src="a.svg" alt="Slackwater logo">', "![Slackwater](a.svg)"])(
  "a picture in the place of a heading names the project: %s",
  async (picture) => {
    const readme = `${picture}\n\nSlackwater is a calendar of tides.\n\n## Use\n`;
    expect(await read({ "README.md": readme })).toMatchObject({ says: "a calendar of tides" });
  },
);

test.each([
  ["package.json", '{\n  "name": "a",\n  "description": "Calendar of tides for harbours."\n}', 3],
  ["Cargo.toml", '[package]\ndescription = "Calendar of tides for harbours"\n', 2],
])("%s says it where no readme does", async (path, text, from) => {
  const found = await read({ "README.md": "# Slackwater\n", [path]: text });
  expect(found).toMatchObject({ path, from, says: "Calendar of tides for harbours" });
});

test.each([
  [
    "what is in it of another thing",
    '"scripts": {\n    "description": "Ring all bells at noon"\n  }',
  ],
  ["what is private", '"private": true,\n  "description": "Calendar of tides for harbours"'],
  ["a fork", '"description": "Calendar of tides (fork)"'],
  ["no JSON", '"description": "Calendar of tides for harbours",,'],
])("a manifest does not say it with %s", async (_, entry) => {
  expect(await read({ "package.json": `{\n  "name": "a",\n  ${entry}\n}\n` })).toBeUndefined();
});

describe("of a README that is a link", () => {
  const about = "# Slackwater\n\nSlackwater is a calendar of tides.\n";

  test.each([
    ["docs/README.md", "docs/README.md"],
    ["./docs/README.md", "docs/README.md"],
    ["docs/../bell.md", "bell.md"],
    ["../docs/README.md", undefined],
    ["docs/../../README.md", undefined],
    ["/docs/README.md", undefined],
  ])("to %s, a bare repository is asked for %s", async (link, path) => {
    const files = { "docs/README.md": about, "bell.md": about };
    const commit = { at: "2026-03-04T09:00:00Z", files, links: { "README.md": link } };
    const cwd = await importHistory(await temporaryFolder(), [commit]);
    await using objects = new CatFileBatch({ cwd, maxBytes: longestBlob });
    const reader = new BlobReader(objects);
    const found = await findAbout({ mergeCommit: "main" }, reader);
    const [introduction] = await readIntroductions({ mergeCommit: "main", files: [] }, reader);
    expect(introduction?.path).toBe(path);
    expect(found).toEqual(
      path && { path, from: 3, to: 3, text: about.split("\n")[2], says: "a calendar of tides" },
    );
  });
});
