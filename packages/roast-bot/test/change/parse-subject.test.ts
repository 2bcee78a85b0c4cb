import { expect, test } from "vitest";
import { findSubjectEnd, parseSubject } from "../../src/change/parse-subject.ts";

test.each([
  ["Close the lock", { text: "Close the lock" }],
  ["Close the lock (#12)", { text: "Close the lock", number: 12 }],
  ["  Close the lock(#12) ", { text: "Close the lock", number: 12 }],
  ["fix: close the lock", { type: "fix", text: "close the lock" }],
  ["Fix(ui)!: close the lock (#7)", { type: "fix", text: "close the lock", number: 7 }],
  ["feat!: tides", { type: "feat", text: "tides" }],
  ["fix(): tides", { type: "fix", text: "tides" }],
  ["fix:tides", { text: "fix:tides" }],
  ["Tide tables: add harbours", { text: "Tide tables: add harbours" }],
  ["Fix #12", { text: "Fix #12" }],
  ['Revert "Close the lock (#12)" (#13)', { text: 'Revert "Close the lock (#12)"', number: 13 }],
  ["Close the lock (#0)", { text: "Close the lock" }],
  ["Close the lock (#12) [skip ci]", { text: "Close the lock", number: 12 }],
  ["Close the lock (#12) [ci skip] ***NO_CI***", { text: "Close the lock", number: 12 }],
  [
    "Close the lock (mara/locks#12)",
    { text: "Close the lock", number: 12, repository: "mara/locks" },
  ],
  [
    "Close the lock (https://a.example/mara/locks/pull/12)",
    { text: "Close the lock", number: 12, repository: "https://a.example/mara/locks" },
  ],
  [
    "Close it (https://a.example/locks/-/merge_requests/12)",
    { text: "Close it", number: 12, repository: "https://a.example/locks" },
  ],
  ["Close it (https://a.example/issues/12)", { text: "Close it (https://a.example/issues/12)" }],
  ["Close the lock (#12) [backport 1.x]", { text: "Close the lock (#12) [backport 1.x]" }],
  ["Close the lock (#12, #13)", { text: "Close the lock (#12, #13)" }],
  ["(#12)", { text: "(#12)" }],
  ["", { text: "" }],
])("%j is %j", (subject, parsed) => {
  expect(parseSubject(subject)).toMatchObject(parsed);
  expect(Object.keys(parseSubject(subject)).toSorted()).toEqual(
    [...Object.keys(parsed), "title"].toSorted(),
  );
});

test("a subject's title keeps its prefix and lacks its number", () => {
  expect(parseSubject("fix(ui): close the lock (#12)").title).toBe("fix(ui): close the lock");
});

test.each([
  ["Ring the bell", 1],
  ["Ring the bell\n\nas long as it takes", 1],
  ["Ring the bell\nas long as it takes\n\nIt was dumb.", 2],
  ["Ring the bell\nas long\nas it takes", 3],
  ["Ring the bell\nIt was dumb.", 1],
  ["Ring the bell\n- as long as it takes", 1],
])("the subject of “%s” ends before line %i", (message, end) => {
  expect(findSubjectEnd(message.split("\n"))).toBe(end);
});
