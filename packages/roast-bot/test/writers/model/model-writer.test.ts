import { describe, expect, test } from "vitest";
import { languageModel, type ModelChoice } from "../../../src/writers/model/language-model.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import type { Writer, WriterResult } from "../../../src/writers/writer.ts";
import { ModelServer, type Behaviour, type Protocol } from "./model-server.ts";
import { goodDraft, samplePack } from "./sample-case.ts";

const usedUp = { archetypes: ["The Locksmith"], titles: ["Keys, Mostly"], texts: [] };
const input = { pack: samplePack, usedUp };
const good: Behaviour = { kind: "says", text: JSON.stringify(goodDraft) };
const protocols: readonly Protocol[] = ["anthropic", "openai-compatible"];

describe.each(protocols)("a model writer that speaks %s", (protocol) => {
  test("sends the case as data and returns the draft with its cites", async () => {
    await using server = await ModelServer.start(protocol, [good]);
    const result = await writerOn(server, protocol).write(input, {});
    expect(result).toMatchObject({
      kind: "drafted",
      roast: {
        verdict: { archetype: "The Harbourmaster" },
        sections: [
          {
            blocks: [
              {
                sentences: [
                  { cites: [{ kind: "figure", text: "three commits", figure: "commits.count" }] },
                ],
              },
              { kind: "log", items: [{ exhibit: "c1" }, { exhibit: "c2" }] },
            ],
          },
        ],
      },
    });
    const asked = JSON.stringify(server.seen[0]?.body);
    expect(asked).toContain("Fix tide alarms again");
    expect(asked).toContain("The Locksmith");
    expect(server.seen[0]?.body).not.toHaveProperty("tools");
  });

  test("sends its key in the protocol's own header and nowhere else", async () => {
    await using server = await ModelServer.start(protocol, [good]);
    await writerOn(server, protocol).write(input, {});
    const [request] = server.seen;
    expect(
      protocol === "anthropic" ? request?.headers["x-api-key"] : request?.headers.authorization,
    ).toBe(protocol === "anthropic" ? "key-of-the-test" : "Bearer key-of-the-test");
    expect(JSON.stringify(request?.body)).not.toContain("key-of-the-test");
  });

  test("sends the draft and the checker's findings back for repair", async () => {
    await using server = await ModelServer.start(protocol, [good, good]);
    const writer = writerOn(server, protocol);
    const first = await writer.write(input, {});
    if (first.kind !== "drafted") throw new Error("the first draft is missing");
    const repair = {
      draft: first.roast,
      findings: [
        {
          code: "number-differs" as const,
          place: "sections[0].blocks[0].sentences[0]",
          text: "four commits",
          message: "commits.count is 3, not 4",
        },
      ],
    };
    const second = await writer.write(input, { repair });
    expect(second.kind).toBe("drafted");
    expect(JSON.stringify(server.seen[1]?.body)).toContain("commits.count is 3, not 4");
  });

  test("reads a draft that stands in a code fence between other words", async () => {
    const text = `Here you are:\n\`\`\`json\n${JSON.stringify(goodDraft)}\n\`\`\`\nEnjoy!`;
    await using server = await ModelServer.start(protocol, [{ kind: "says", text }]);
    expect((await writerOn(server, protocol).write(input, {})).kind).toBe("drafted");
  });

  const faults: readonly (readonly [string, readonly Behaviour[], RegExp])[] = [
    ["prose instead of JSON", [{ kind: "says", text: "I would rather not." }], /no JSON object/],
    ["broken JSON", [{ kind: "says", text: '{"title": {"text": }}' }], /not JSON/],
    ["JSON of another form", [{ kind: "says", text: '{"roast":"ha"}' }], /another form/],
    ["an empty answer", [{ kind: "says", text: "" }], /no JSON object/],
    ["an answer cut off", [{ kind: "cut-off", text: '{"title":{"text":"The' }], /cut off/],
    [
      "a refused key",
      [{ kind: "status", status: 401, body: errorBody("bad key") }],
      /401.*bad key/,
    ],
    ["a body that breaks off", [{ kind: "hangs-up" }], /./],
  ];
  test.each(faults)("gives up with the reason on %s", async (_, behaviours, reason) => {
    await using server = await ModelServer.start(protocol, behaviours);
    const writer = writerOn(server, protocol, { retries: 0 });
    expect(reasonOf(await writer.write(input, {}))).toMatch(reason);
  });

  test("tries again after a rate limit, as long as the server asks", async () => {
    const busy: Behaviour = {
      kind: "status",
      status: 429,
      body: errorBody("slow down"),
      headers: { "retry-after-ms": "20" },
    };
    await using server = await ModelServer.start(protocol, [busy, good]);
    expect((await writerOn(server, protocol).write(input, {})).kind).toBe("drafted");
    expect(server.seen).toHaveLength(2);
  });

  test("asks for plain text where the server refuses structured output", async () => {
    const refusal = errorBody("unknown parameter: response_format / output_config json_schema");
    await using server = await ModelServer.start(protocol, [
      { kind: "status", status: 400, body: refusal },
      good,
    ]);
    expect((await writerOn(server, protocol).write(input, {})).kind).toBe("drafted");
    expect(server.seen[1]?.body).not.toHaveProperty("response_format");
  });

  test("gives up when no answer comes within its time", async () => {
    await using server = await ModelServer.start(protocol, [{ kind: "silent" }]);
    const result = await writerOn(server, protocol, { timeout: 200 }).write(input, {});
    expect(reasonOf(result)).toBe("no answer within 200 ms");
  });

  test("stops at once when the run is cancelled", async () => {
    await using server = await ModelServer.start(protocol, [{ kind: "silent" }]);
    const controller = new AbortController();
    const writing = writerOn(server, protocol).write(input, { signal: controller.signal });
    await expect.poll(() => server.seen.length).toBe(1);
    controller.abort(new Error("the run was cancelled"));
    await expect(writing).rejects.toThrow("the run was cancelled");
  });

  test("asks nothing when the budget is too small for the case", async () => {
    await using server = await ModelServer.start(protocol, [good]);
    const result = await writerOn(server, protocol, { tokenBudget: 8_100 }).write(input, {});
    expect(reasonOf(result)).toMatch(/token budget of 8100/);
    expect(server.seen).toHaveLength(0);
  });

  test("counts what the server says it used against the budget", async () => {
    await using server = await ModelServer.start(protocol, [good, good]);
    const writer = writerOn(server, protocol, { tokenBudget: 10_500 });
    const first = await writer.write(input, {});
    expect(first).toMatchObject({ notes: [expect.stringContaining("1500 of 10500 tokens used")] });
    if (first.kind !== "drafted") throw new Error("the first draft is missing");
    const again = await writer.write(input, { repair: { draft: first.roast, findings: [] } });
    expect(reasonOf(again)).toMatch(/token budget/);
  });
});

describe("choosing a language model", () => {
  const remote: ModelChoice = {
    kind: "openai-compatible",
    url: "http://models.example.org/v1",
    model: "m",
  };
  const cases: readonly (readonly [string, ModelChoice, Record<string, string>, RegExp])[] = [
    ["an Anthropic key is missing", { kind: "anthropic", model: "m" }, {}, /ANTHROPIC_API_KEY/],
    [
      "a hosted endpoint has no key",
      { ...remote, url: "https://models.example.org/v1" },
      {},
      /ROAST_BOT_MODEL_KEY/,
    ],
    ["a key would travel in the clear", remote, { ROAST_BOT_MODEL_KEY: "k" }, /in the clear/],
    ["the endpoint is no URL", { ...remote, url: "models" }, {}, /is not a URL/],
    [
      "the endpoint is a file",
      { ...remote, url: "file:///etc/passwd" },
      {},
      /neither https nor http/,
    ],
  ];
  test.each(cases)("says so when %s", (_, choice, environment, reason) => {
    const chosen = languageModel(choice, environment);
    expect(chosen.kind === "unavailable" && chosen.reason).toMatch(reason);
  });

  test("needs no key for a model on this machine", () => {
    const choice = { ...remote, url: "http://127.0.0.1:11434/v1" };
    expect(languageModel(choice, {}).kind).toBe("model");
  });
});

function writerOn(
  server: ModelServer,
  protocol: Protocol,
  options: {
    readonly timeout?: number;
    readonly tokenBudget?: number;
    readonly retries?: number;
  } = {},
): Writer {
  const chosen =
    protocol === "anthropic"
      ? languageModel(
          { kind: "anthropic", model: "claude-sonnet-4-5" },
          { ANTHROPIC_API_KEY: "key-of-the-test", ANTHROPIC_BASE_URL: server.url },
        )
      : languageModel(
          { kind: "openai-compatible", url: server.url, model: "loopback" },
          { ROAST_BOT_MODEL_KEY: "key-of-the-test" },
        );
  if (chosen.kind !== "model") throw new Error(chosen.reason);
  return modelWriter({ name: chosen.name, model: chosen.model, ...options });
}

function reasonOf(result: WriterResult): string {
  if (result.kind !== "gave-up") throw new Error("the writer did not give up");
  return result.reason;
}

function errorBody(message: string): string {
  return JSON.stringify({ type: "error", error: { type: "invalid_request_error", message } });
}
