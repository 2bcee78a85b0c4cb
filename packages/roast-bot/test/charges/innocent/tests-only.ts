import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

/** Changes of nothing but tests. */
export const testsOnly: Readonly<Record<string, ChangePlan>> = {
  "more tests": {
    title: "Test the alarm around midnight",
    files: {
      "test/alarm.test.ts": added(
        repeated(
          60,
          (at) =>
            `it("rings at minute ${at}", async () => {\n  expect(await ring(${at} * 37)).toBe(true);\n});`,
        ),
      ),
    },
  },
  "tests made a table": {
    title: "Test all harbours in one table",
    files: {
      "test/harbours.test.ts": `${repeated(9, (at) => `-it("knows harbour ${at}", () => know(${at}));`)}\n+it.each(harbours)("knows harbour %s", know);`,
      "src/harbours.ts": added(repeated(20, (at) => `export const harbour${at} = ${at};`)),
    },
  },
  "a test that waits for a condition": {
    title: "Wait for the bell in tests",
    files: {
      "tests/test_bell.py":
        "-    time.sleep(3)\n+    while not bell.rung:\n+        time.sleep(0.1)",
    },
  },
};
