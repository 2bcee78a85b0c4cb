import { added, type Cases } from "../../cases.ts";

const title = "Fix the alarm at midnight";

export const cases: Cases = {
  finds: {
    "a fix with its test": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added('it("rings at midnight", () => {});'),
      },
    },
    "a fix with two": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added(
          'it("rings at noon", () => {});\nit("rings at midnight", () => {});',
        ),
      },
    },
    "a fix with two, one of which others have by that name": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added(
          'it("rings at noon", () => {});\nit("rings at midnight", () => {});',
        ),
      },
      history: { copiedLines: new Set(['it("rings at noon", () => {});']) },
    },
    "a test in Java, on one line with its annotation": {
      title,
      files: {
        "src/main/java/Bell.java": "+ring();",
        "src/test/java/BellTest.java": "+@Test public void rings() {\n+}",
      },
    },
  },
  leavesAlone: {
    "what cleans up after tests": {
      title,
      files: {
        "src/main/java/Bell.java": "+ring();",
        "src/test/java/BellTest.java": "+@After\n+public void stopBells() {\n+}",
      },
    },
    "a test whose line changed": {
      title,
      files: {
        "src/main/java/Bell.java": "+ring();",
        "src/test/java/BellTest.java":
          " @Test\n-public void rings() {\n+public void rings() throws Exception {",
      },
    },
    "three in two files": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added('it("rings at noon", () => {});\nit("rings at dawn", () => {});'),
        "test/b.test.ts": added('it("rings at midnight", () => {});'),
      },
    },
    "two in two files": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added('it("rings at noon", () => {});'),
        "test/b.test.ts": added('it("rings at midnight", () => {});'),
      },
    },
    "several in the smaller of two files": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added(
          'it("rings at noon", () => {});\nit("rings at midnight", () => {});',
        ),
        "test/b.test.ts": added("ring(0);\nring(1);\nring(2);"),
      },
    },
    "a test under another name": {
      title,
      files: {
        "src/a.ts": "+ring();",
        "tests/test_a.py":
          "-def test_rings_at_noon():\n+def test_rings_at_midnight():\n     ring()",
      },
    },
    "a fix on its own": { title, files: { "src/a.ts": "+ring();" } },
    "a feature with its test": {
      title: "Ring at midnight",
      files: { "src/a.ts": "+ring();", "test/a.test.ts": added('it("rings", () => {});') },
    },
  },
};
