import { added, otto, type Cases } from "../../cases.ts";

const test = added(`
  it("rings once at low water", () => {
    expect(ring(low)).toBe(1);
  });
`);

export const cases: Cases = {
  finds: {
    "a new test with a sentence for a name": { files: { "test/bells.test.ts": test } },
    "a name of five words": {
      files: { "tests/test_bells.py": "+def test_rings_once_at_low_water():" },
    },
    "of several tests the one that has most to do with the title": {
      title: "Ring once at low water",
      files: { "test/bells.test.ts": `+it("rings the hour as it is", () => {});\n${test}` },
    },
    "of several tests one whose name can be read": {
      title: "Ring once at low water",
      files: {
        "tests/test_bells.py":
          "+def test_rings():\n+    pass\n+def test_rings_once_at_low_water():",
      },
    },
  },
  leavesAlone: {
    "one of several tests, of which the title says nothing": {
      files: { "test/bells.test.ts": `+it("rings", () => {});\n${test}` },
    },
    "one of several tests that has one word of the title": {
      title: "Oil the wheel of the water mill",
      files: { "test/bells.test.ts": `+it("rings", () => {});\n${test}` },
    },
    "one beside another’s": {
      files: {
        "test/bells.test.ts": `${test}\n+it("rings at noon", () => {\n+  expect(ring(noon)).toBe(12);\n+});`,
      },
      commits: [
        "Ring",
        {
          subject: "Ring at noon",
          author: otto,
          diff: {
            "test/bells.test.ts":
              '+it("rings at noon", () => {\n+  expect(ring(noon)).toBe(12);\n+});',
          },
        },
      ],
    },
    "a name of one word": { files: { "test/bells.test.ts": '+it("rings", () => {});' } },
    "a name of few words": { files: { "tests/test_bells.py": "+def test_rings_once():" } },
    "a test that was only moved": {
      files: {
        "test/bells.test.ts": test,
        "test/tides.test.ts": test.replaceAll(/^\+/gm, "-"),
      },
    },
    "a name that another test had before": {
      files: { "test/bells.test.ts": test },
      history: { copiedLines: new Set(['it("rings once at low water", () => {']) },
    },
    "a test that was there before": {
      files: { "test/bells.test.ts": test.replaceAll(/^\+/gm, " ") },
    },
    "a test of which one word was renamed": {
      files: {
        "test/bells.test.ts": `-it("tolls once at low water", () => {\n${test.replaceAll("+  ", "-  ")}`,
      },
    },
    "a test that got a name, and kept what it checks": {
      files: {
        "test/bells.test.ts":
          '-it("works", () => {\n+it("rings once at low water", () => {\n   expect(ring(low)).toBe(1);\n });',
      },
    },
    "a test that got quite another name, and little else": {
      files: {
        "test/bells.test.ts":
          '-it("works", () => {\n-  hang(bell, tower);\n-  expect(ring(bell)).toBe(1);\n+it("rings once at low water", () => {\n+  hang(bell, tower);\n+  expect(ring(bell, 3)).toBe(1);\n });',
      },
    },
    "a name with a placeholder": {
      files: { "test/bells.test.ts": "+it(`rings ${count} times at low water`, () => {});" },
    },
  },
};
