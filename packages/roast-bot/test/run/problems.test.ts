import {
  createGraph,
  defineFanOut,
  defineNode,
  run,
  RetryableError,
  type NodeDefinition,
  type Outcome,
} from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/audit/dev-log-state.ts";
import { findProblems, publicMessage, slotProblem } from "../../src/run/problems.ts";

describe("what went wrong in a graph", () => {
  it("is nothing where nodes succeeded or were skipped", async () => {
    const broken = defineNode({ id: "broken", run: () => fail("no") });
    const after = defineNode({ id: "after", needs: [broken], run: () => 1 });
    const outcomes = await outcomesOf([broken, after, defineNode({ id: "fine", run: () => 1 })]);
    expect(findProblems(outcomes)).toMatchObject([{ stage: "broken", message: "no" }]);
  });

  it("is what the last of several attempts failed with", async () => {
    const node = defineNode({
      id: "publish",
      retry: { attempts: 3, delay: 1 },
      run: ({ attempt }) => {
        throw new RetryableError(`attempt ${attempt}`);
      },
    });
    expect(findProblems(await outcomesOf([node]))).toMatchObject([
      { stage: "publish", message: "attempt 3", attempts: 3 },
    ]);
  });

  it("comes from each child of a fan-out, under the name of the fan-out, with its slot", async () => {
    const list = defineNode({ id: "list", run: () => ["a", "b", "c"] });
    const each = defineFanOut({
      id: "candidates",
      forEach: list,
      continueOnError: true,
      run: ({ item }) => (item === "b" ? item : fail(item)),
    });
    const outcomes = await outcomesOf([list, each]);
    expect(findProblems(outcomes, { candidates: [4, 5, undefined] })).toMatchObject([
      { stage: "candidates", message: "a", slots: [4], nodes: ["candidates[0]"] },
      { stage: "candidates", message: "c", slots: [], nodes: ["candidates[2]"] },
    ]);
  });

  it("is told once, with all slots and nodes that met the same fault", async () => {
    const list = defineNode({ id: "list", run: () => [1, 2, 3] });
    const each = defineFanOut({
      id: "candidates",
      forEach: list,
      continueOnError: true,
      run: () => fail("gone"),
    });
    const other = defineNode({ id: "heartbeat", run: () => fail("gone") });
    const outcomes = await outcomesOf([list, each, other]);
    const problems = findProblems(outcomes, { candidates: [9, 8, 7] });
    expect(problems).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        stage: "candidates",
        slots: [7, 8, 9],
        nodes: ["candidates[0]", "candidates[1]", "candidates[2]", "heartbeat"],
      },
    ]);
  });

  it("has what was thrown and all its causes, with their stacks and no secret", async () => {
    const node = defineNode({
      id: "evidence",
      run: () => {
        const cause = new TypeError("https://mara:pass@forge.example/x is gone");
        throw Object.assign(new Error("unreadable", { cause }), { code: "GONE" });
      },
    });
    expect(findProblems(await outcomesOf([node]))).toMatchObject([
      {
        errors: [
          { class: "Error", code: "GONE", message: "unreadable" },
          {
            class: "TypeError",
            code: null,
            message: "https://***@forge.example/x is gone",
            stack: expect.stringMatching(/^TypeError: https:\/\/\*{3}@forge[^]*problems\.test\.ts/),
          },
        ],
      },
    ]);
  });

  it("names the configuration where that is at fault, and each place in it", async () => {
    const place = { file: "roast-bot.yaml", line: 2, column: 7 };
    const problem = { ...place, place: "zone", message: "expected a zone", advice: "Correct it." };
    const other = { ...problem, line: 5 };
    const node = defineNode({
      id: "read-dev-log",
      run: () => {
        throw new ConfigurationError("both", [problem, other]);
      },
    });
    expect(findProblems(await outcomesOf([node]))).toMatchObject([
      {
        stage: "configuration",
        message: "roast-bot.yaml:2:7: zone: expected a zone. Correct it.",
        place,
      },
      { stage: "configuration", place: { ...place, line: 5 } },
    ]);
  });

  it("with one slot's roast is told with the slot", () => {
    expect(slotProblem("draft", { slot }, new Error("no"))).toMatchObject({
      stage: "draft",
      message: "no",
      slots: [3],
    });
  });
});

const slot = {
  number: 3,
  opens: "2026-03-02T07:00:00Z",
  closes: "2026-03-09T07:00:00Z",
  zone: "UTC",
};

describe("a message that everybody may read", () => {
  it.each([
    ["only its first line", "one\ntwo", "one"],
    [
      "no credentials",
      "https://mara:pass@forge.example/x is gone",
      "https://***@forge.example/x is gone",
    ],
    [
      "no secret",
      `token ghp_${"0aB1cD2eF3".repeat(4).slice(0, 36)} refused`,
      "token [redacted] refused",
    ],
    ["no more than a line's length", "x".repeat(400), `${"x".repeat(300)}…`],
    ["something, even where nothing was said", "", "it failed without a word"],
  ])("holds %s", (_what, message, said) => {
    expect(publicMessage(new Error(message))).toBe(said);
  });
});

async function outcomesOf(nodes: readonly NodeDefinition[]): Promise<readonly Outcome[]> {
  const { outcomes } = await run(createGraph({ nodes }));
  return [...outcomes.values()];
}

function fail(message: string): never {
  throw new Error(message);
}
