import { expect, test } from "vitest";
import { suggestName } from "../../src/plan/suggest-name.ts";

test.each([
  ["pubish", "publish"],
  ["Publish", "publish"],
  ["publihs", "publish"],
  ["drat", "draft"],
  ["candidates", undefined],
  ["", undefined],
])("for %j suggests %j", (name, expected) => {
  expect(suggestName(name, ["read", "draft", "publish"])).toBe(expected);
});
