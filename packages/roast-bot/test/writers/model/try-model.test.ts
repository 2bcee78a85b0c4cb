import { expect, test } from "vitest";
import { tryModel } from "../../../src/writers/model/try-model.ts";
import { describeCost } from "../../../src/writers/model/price.ts";
import { ModelServer } from "./model-server.ts";

const million = { asked: 1_000_000, cached: 0, answered: 1_000_000 };

test("a model that answers says what a roast would cost, in tokens where no price is known", async () => {
  await using server = await ModelServer.start("openai", [
    { kind: "says", text: '{"ready":true}' },
  ]);
  const choice = { kind: "openai-compatible", url: server.url, model: "loopback" } as const;
  expect(await tryModel(choice, {})).toEqual({
    kind: "answers",
    name: `openai-compatible:${new URL(server.url).host}#loopback`,
    cost: "119,000 tokens asked (0 of them cached), 3,000 answered",
  });
  expect(server.seen).toHaveLength(1);
});

test("a model that refuses says why", async () => {
  const body = '{"error":{"message":"no such model"}}';
  await using server = await ModelServer.start("openai", [{ kind: "status", status: 404, body }]);
  const choice = { kind: "openai-compatible", url: server.url, model: "loopback" } as const;
  expect(await tryModel(choice, {})).toEqual({
    kind: "unavailable",
    reason: "the server answered 404: no such model",
  });
});

test.each([
  ["anthropic:claude-sonnet-4-5", ", $18.00"],
  ["anthropic:claude-sonnet-4-5-20250929", ", $18.00"],
  ["openai:gpt-4.1-mini", ", $2.00"],
  ["openai:gpt-4.1-mini-2025-04-14", ", $2.00"],
  ["github:openai/gpt-4.1", ""],
  ["openai:gpt-5.9", ""],
])("a million tokens asked and answered of %s are told with “%s”", (writer, money) => {
  const tokens = "1,000,000 tokens asked (0 of them cached), 1,000,000 answered";
  expect(describeCost({ writer, used: million })).toBe(`${tokens}${money}`);
});
