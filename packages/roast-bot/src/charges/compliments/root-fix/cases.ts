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
    "a fix on its own": { title, files: { "src/a.ts": "+ring();" } },
    "a feature with its test": {
      title: "Ring at midnight",
      files: { "src/a.ts": "+ring();", "test/a.test.ts": added('it("rings", () => {});') },
    },
  },
};
