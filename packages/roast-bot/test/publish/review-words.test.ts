import { expect, it } from "vitest";
import { reviewText } from "../../src/publish/review-words.ts";
import { preparedRoast } from "./promised-dev-log.ts";

it.each([
  ["Fixes #12, closes mara/kiln#3 and GH-4", /#\d|GH-\d/],
  ["Thanks @mara and @org/team", /@/],
  ["Resolves https://github.com/mara/kiln/issues/9", /https?:/],
  ["[skip ci] ***NO_CI*** [ci skip]", /\[skip|\*\*\*NO|\[ci/],
  ["See !12, &5, ~7, %8 and AB#9", /[!&~%]\d|AB#/],
  ["![pixel](http://evil.example/x) <img src=//evil.example/y>", /(?<!\\)<|(?<!\\)!\\?\[|http/],
  ["A title\n/close\n/merge", /^\//m],
  ["`code` and | a table", /(?<!\\)\|/],
])("writes no pull request that acts: %s", (title, acts) => {
  const roast = { ...preparedRoast(3), title };
  const { title: headline, body } = reviewText([{ roast, until: null }], "UTC");
  const list = body.split("\n").filter((line) => line.startsWith("- "));
  expect(list).toHaveLength(1);
  // The paths are the bot's own, between the only backticks.
  const words = (list[0] ?? "").replaceAll(/\(`.*`\)/g, "");
  expect(words).not.toMatch(acts);
  expect(headline).not.toMatch(/#\d|GH-\d|@|https?:|\[skip|\[ci|\*|\n/);
});
