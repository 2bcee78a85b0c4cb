import {
  createGraph,
  defineFanOut,
  defineNode,
  RetryableError,
  run,
  type Outcome,
} from "@mea-culpa/engine";
import { describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/audit/dev-log-state.ts";
import { problemOf, publicMessage } from "../../src/run/problem-of.ts";

describe("what a node says to the readers of the heartbeat", () => {
  it("is nothing when it succeeded or was skipped", async () => {
    const broken = defineNode({ id: "broken", run: () => fail("no") });
    const after = defineNode({ id: "after", needs: [broken], run: () => 1 });
    const outcomes = await outcomesOf([broken, after, defineNode({ id: "fine", run: () => 1 })]);
    expect(outcomes.flatMap(problemOf)).toEqual([{ stage: "broken", message: "no" }]);
  });

  it("is what its last attempt failed with", async () => {
    const node = defineNode({
      id: "publish",
      retry: { attempts: 3, delay: 1 },
      run: ({ attempt }) => {
        throw new RetryableError(`attempt ${attempt}`);
      },
    });
    const outcomes = await outcomesOf([node]);
    expect(outcomes.flatMap(problemOf)).toEqual([{ stage: "publish", message: "attempt 3" }]);
  });

  it("comes from each child of a fan-out, under the name of the fan-out", async () => {
    const list = defineNode({ id: "list", run: () => ["a", "b", "c"] });
    const each = defineFanOut({
      id: "candidates",
      forEach: list,
      continueOnError: true,
      run: ({ item }) => (item === "b" ? item : fail(item)),
    });
    const outcomes = await outcomesOf([list, each]);
    const own = outcomes.filter(({ nodeId }) => !String(nodeId).includes("["));
    expect(own.flatMap(problemOf)).toEqual([
      { stage: "candidates", message: "a" },
      { stage: "candidates", message: "c" },
    ]);
  });

  it("names the configuration where that is at fault, whichever node has found it", async () => {
    const node = defineNode({
      id: "read-dev-log",
      run: () => {
        throw new ConfigurationError("roast-bot.yaml:1:1: no");
      },
    });
    const outcomes = await outcomesOf([node]);
    expect(outcomes.flatMap(problemOf)).toMatchObject([{ stage: "configuration" }]);
  });

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

async function outcomesOf(
  nodes: Parameters<typeof createGraph>[0]["nodes"],
): Promise<readonly Outcome[]> {
  const { outcomes } = await run(createGraph({ nodes }));
  return [...outcomes.values()];
}

function fail(message: string): never {
  throw new Error(message);
}
