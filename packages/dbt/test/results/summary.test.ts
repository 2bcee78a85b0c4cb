import { expect, test } from "vitest";
import { resultJson } from "../../src/results/result-json.ts";
import { summaryMarkdown } from "../../src/results/summary-markdown.ts";
import { summaryText } from "../../src/results/summary-text.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { over } from "../rig/orchestrate.ts";

async function sample() {
  const executor = new FakeExecutor(["model a", "model b < a", "model c", "test t < c"])
    .script("a", {
      status: "error",
      message: 'Database Error in model a\n  relation "tides" does not exist',
      compiledPath: "target/compiled/harbour/models/a.sql",
      error: {
        name: "dbt.adapters.exceptions.DbtDatabaseError",
        message: "relation does not exist",
        traceback: "Traceback: ...",
        databaseCode: "42P01",
        line: 1,
        isFinal: false,
        cause: null,
      },
    })
    .script("c", { executionTime: 2.5 })
    .script("t", { status: "warn", message: "Got 3 results, configured to warn if != 0" });
  const result = await over(executor).build();
  return { ...result, duration: 3_200, runId: "run" };
}

test("the summary says what failed and why, what it skipped, what warned and what was slow", async () => {
  expect(summaryText(await sample())).toMatchInlineSnapshot(`
    "FAILED  a (models/a.sql) [42P01]
      Database Error in model a
      relation "tides" does not exist
      compiled: target/compiled/harbour/models/a.sql
      skipped because of it: b

    WARNED  t: Got 3 results, configured to warn if != 0
    Slowest nodes:
      2.50 s  c
      0.01 s  t
    failed: 1 succeeded, 1 warned, 1 failed, 1 skipped, in 3.2 s
    "
  `);
});

test("the summary exists as Markdown, and a message can't break out of its fence", async () => {
  const result = await sample();
  const markdown = summaryMarkdown(result);
  expect(markdown).toContain("## dbt: failed");
  expect(markdown).toContain("Skipped because of it: `b`");
  expect(markdown).toContain("| `c` | 2.50 |");
  const fences = summaryMarkdown({
    ...result,
    nodes: new Map(
      [...result.nodes].map(([id, node]) => [
        id,
        node.status === "failed" ? { ...node, error: new Error("```\n# free") } : node,
      ]),
    ),
  });
  expect(fences).toContain("````\n```\n# free\n````");
});

test("an empty build says that nothing was selected", async () => {
  const result = await over(new FakeExecutor(["model a"], [])).build();
  expect(summaryText(result)).toBe("Nothing is selected that dbt would execute.\n");
});

test("the JSON has each node with its whole error", async () => {
  const json: unknown = JSON.parse(JSON.stringify(resultJson(await sample())));
  expect(json).toMatchObject({
    status: "failed",
    nodes: [
      { uniqueId: "a", status: "failed", error: { className: "DbtNodeError" } },
      { uniqueId: "c", status: "succeeded", report: { executionTime: 2.5 } },
      { uniqueId: "b", status: "skipped", parents: ["a"], rootCauses: ["a"] },
      { uniqueId: "t", status: "warned" },
    ],
  });
});
