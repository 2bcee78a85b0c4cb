import type { Cases } from "../../cases.ts";

const says = "The bell is rung twice, because the first stroke is lost in the wind.";
const title = "Lose no stroke of the bell";
const code = (text: string) => ({ title, files: { "src/bells.ts": text } });

export const cases: Cases = {
  finds: {
    "a comment of one line": code(`+// ${says}\n+ring(2);`),
    "a comment of two lines": code(`+// ${says.replace(" because", "\n+// because")}\n+ring(2);`),
    "a comment in a block": code(`+/*\n+ * ${says}\n+ */\n+ring(2);`),
    "in another language": { title, files: { "bells.py": `+# ${says}\n+ring(2)` } },
    "what a comment would avoid": code(
      "+// Two hands hold the rope to avoid a stroke that nobody wanted.\n+ring(2);",
    ),
  },
  leavesAlone: {
    "a comment that gives no reason": code(
      "+// The bell of the harbour is rung two times in a row.\n+ring(2);",
    ),
    "a reason for something else than the title": {
      ...code(`+// ${says}\n+ring(2);`),
      title: "Hold the rope",
    },
    "half a sentence": code("+// because the first stroke of it is lost in the wind\n+ring(2);"),
    "what leans on what stands before": code(
      "+// This is rung twice, because the first stroke is lost in the wind.\n+ring(2);",
    ),
    "a comment that was there before": code(` // ${says}\n+ring(2);`),
    "a comment that was moved": code(`-// ${says}\n+ring(2);\n+// ${says}`),
    "a comment in other words": code(
      `-// The bells ring twice: the first stroke is lost in the wind.\n+// ${says}\n ring(2);`,
    ),
    "a comment that was copied": {
      ...code(`+// ${says}\n+ring(2);`),
      history: { copiedLines: new Set([`// ${says}`]) },
    },
    "a comment that was copied, with a line of its own": {
      ...code(`+// ${says}\n+// Ring.\n+ring(2);`),
      history: { copiedLines: new Set([`// ${says}`]) },
    },
    "a comment of a test": { title, files: { "test/bells.test.ts": `+// ${says}\n+ring(2);` } },
    "a time": code("+// The bell has been deaf since v2 of the tower was put up here.\n+ring(2);"),
    "a task for later": code(`+// TODO: ${says}\n+ring(2);`),
    "code behind a comment sign": code(
      "+// Ring because(tower) => bell.ring(tower) instead of tower.ring().\n+ring(2);",
    ),
  },
};
