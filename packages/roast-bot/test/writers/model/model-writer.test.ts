import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/writers/model/read-case.ts";
import { modelWriter, type ModelWriterOptions } from "../../../src/writers/model/model-writer.ts";
import { TokenBudget } from "../../../src/writers/model/token-budget.ts";
import type { Writer, WriterResult } from "../../../src/writers/writer.ts";
import { ModelServer, type Behaviour } from "./model-server.ts";
import { providerOn, providers, type Provider } from "./provider-on.ts";
import { goodColumn, goodGrounds, samplePack } from "./sample-case.ts";

const usedUp = { archetypes: ["The Locksmith"], titles: ["Keys, Mostly"], texts: [] };
const input = { pack: samplePack, usedUp };
const points: Reading["points"] = [
  {
    kind: "turn",
    claim: "The alarm was repaired twice.",
    exhibits: ["c2", "c3"],
    quotes: [{ exhibit: "c3", text: "Fix tide alarms again" }],
    cost: "Nobody knows which repair counts.",
    excuse: "",
    sure: "certain",
  },
];
const reading = says({ points });
const good = says(goodColumn);
const grounds = says(goodGrounds);
/** Of which a budget of 100,000 tokens allows one. */
const dear: Behaviour = { kind: "says", text: goodColumn, asked: 90_000 };
const other = says(goodColumn.replace("# The Harbourmaster", "# The other take"));

describe.each(providers)("a model writer on $kind", (provider) => {
  test("reads the case, writes twice from what it read, and names the grounds of what it likes best", async () => {
    await using server = await serve(provider, [
      reading,
      good,
      other,
      says({ best: 2, why: "it says who acts" }),
      grounds,
    ]);
    const result = await writerOn(server, provider).write(input, {});
    expect(result).toMatchObject({
      kind: "drafted",
      roast: {
        title: { text: "The other take" },
        sections: [
          {
            blocks: [
              {
                sentences: [
                  {
                    text: "The alarm took three commits.",
                    cites: [{ kind: "argued", exhibits: ["c1"] }],
                  },
                  { text: "It rings.", cites: [] },
                ],
              },
              { items: [{ exhibit: "c1" }, { exhibit: "c2" }] },
            ],
          },
        ],
      },
      notes: [
        expect.stringContaining("1 of 1 points stand on the evidence"),
        expect.stringContaining("6,000 tokens asked"),
      ],
    });
    const [read = "", first = "", second = "", chosen = "", cited = ""] = server.seen.map(
      ({ body }) => JSON.stringify(body),
    );
    expect(read).toContain("| Fix tide alarms again");
    expect(read).toContain("The Locksmith");
    expect(first).toContain("Nobody knows which repair counts.");
    expect(first).toContain("commits.count = 3 commit");
    expect(second).toContain("take 2 of 2");
    expect(chosen).toContain("The other take");
    expect(chosen).toContain("- “Add tide alarms” — High water.");
    expect(cited).toContain("4 (sections[0].blocks[0].sentences[0]) The alarm took three commits.");
    expect(cited).toContain("| Fix tide alarms again");
    for (const { body } of server.seen) expect(body).not.toHaveProperty("tools");
  });

  test("sends its key in the protocol's own header and nowhere else", async () => {
    await using server = await serve(provider, [reading, good, grounds]);
    await writerOn(server, provider, { takes: 1 }).write(input, {});
    const [request] = server.seen;
    expect(request?.headers[provider.header]).toBe(provider.sent);
    expect(JSON.stringify(request?.body)).not.toContain("key-of-the-test");
  });

  test("follows no redirect, neither with the key nor with the case", async () => {
    await using elsewhere = await serve(provider, [reading, good, grounds]);
    const moved: Behaviour = {
      kind: "status",
      status: 307,
      body: "",
      headers: { location: `${elsewhere.url}/messages` },
    };
    await using server = await serve(provider, [moved]);
    expect(reasonOf(await writerOn(server, provider).write(input, {}))).toMatch(/answered 307/);
    expect(elsewhere.seen).toEqual([]);
  });

  test("sends the lines back for repair with all that was found under each", async () => {
    const mended = {
      lines: [
        { number: 4, text: "The alarm was repaired.", drop: false, from: ["c2"] },
        { number: 5, text: "", drop: true, from: [] },
      ],
    };
    await using server = await serve(provider, [reading, good, grounds, says(mended)]);
    const writer = writerOn(server, provider, { takes: 1 });
    const first = await writer.write(input, {});
    if (first.kind !== "drafted") throw new Error("the first draft is missing");
    const place = "sections[0].blocks[0].sentences[0]";
    const found = { code: "number-differs" as const, place };
    const objections = [
      { ...found, text: "four commits", message: "commits.count is 3, not 4" },
      { ...found, text: "alarm", message: "nothing proves the alarm" },
    ];
    const second = await writer.write(input, { repair: { draft: first.roast, objections } });
    expect(second).toMatchObject({
      roast: {
        title: { text: "The Harbourmaster" },
        sections: [{ blocks: [{ sentences: [{ text: "The alarm was repaired." }] }, {}] }],
      },
    });
    expect(textOf(server, 3)).toContain(
      `"from":["c1"]}\n  REFUSED “four commits”: commits.count is 3, not 4\n  REFUSED “alarm”: nothing`,
    );
  });

  test("reads an answer that stands in a code fence between other words", async () => {
    const text = `Here you are:\n\`\`\`json\n${JSON.stringify(goodGrounds)}\n\`\`\`\nEnjoy!`;
    await using server = await serve(provider, [reading, good, { kind: "says", text }]);
    const result = await writerOn(server, provider, { takes: 1 }).write(input, {});
    expect(JSON.stringify(result)).toContain('"exhibits":["c1"]');
  });

  test("writes from the case itself when the reading is of no use", async () => {
    await using server = await serve(provider, [says("Boats, mostly."), good, grounds]);
    const result = await writerOn(server, provider, { takes: 1 }).write(input, {});
    expect(result).toMatchObject({
      kind: "drafted",
      notes: [expect.stringContaining("its reading was of no use"), expect.anything()],
    });
    expect(textOf(server, 1)).toContain("FOUND BY PROGRAMS");
  });

  test("takes the draft that came when another take is lost", async () => {
    await using server = await serve(provider, [reading, says("No."), good, grounds]);
    const result = await writerOn(server, provider).write(input, {});
    expect(result).toMatchObject({
      kind: "drafted",
      notes: [expect.anything(), expect.stringContaining("a take was lost"), expect.anything()],
    });
  });

  test("leaves it to code to look for grounds when none are named", async () => {
    await using server = await serve(provider, [reading, good, says({ roast: "ha" })]);
    const result = await writerOn(server, provider, { takes: 1 }).write(input, {});
    expect(result).toMatchObject({
      roast: { sections: [{ blocks: [{ sentences: [{ cites: [] }, {}] }, {}] }] },
      notes: [
        expect.anything(),
        expect.stringMatching(/no grounds were named: .*another form/),
        expect.anything(),
      ],
    });
  });

  test.each<[string, Behaviour, RegExp]>([
    ["prose that is no column", says("I would rather not."), /no title or no verdict/],
    ["an empty answer", { kind: "says", text: "" }, /no title or no verdict/],
    ["an answer cut off", { kind: "cut-off", text: "# The" }, /cut off/],
    ["a refused key", { kind: "status", status: 401, body: fault("bad key") }, /401.*bad key/],
    ["a server that is down", { kind: "status", status: 503, body: fault("down") }, /503.*down/],
    ["a body that breaks off", { kind: "hangs-up" }, /./],
  ])("gives up with the reason on %s", async (_, behaviour, reason) => {
    await using server = await serve(provider, [reading, behaviour]);
    const writer = writerOn(server, provider, { retries: 0, takes: 1 });
    expect(reasonOf(await writer.write(input, {}))).toMatch(reason);
  });

  test.each([
    [429, { "retry-after": "0" }],
    [503, { "retry-after-ms": "20" }],
  ])("tries again after a %i, when the server says", async (status, headers) => {
    const busy: Behaviour = { kind: "status", status, body: fault("slow down"), headers };
    await using server = await serve(provider, [busy, reading, good, grounds]);
    const writer = writerOn(server, provider, { takes: 1 });
    expect((await writer.write(input, {})).kind).toBe("drafted");
    expect(server.seen).toHaveLength(4);
  });

  test("asks for plain text where the server refuses structured output", async () => {
    const body = fault("unknown parameter: response_format / output_config json_schema");
    const refusal: Behaviour = { kind: "status", status: 400, body };
    await using server = await serve(provider, [refusal, reading, good, refusal, grounds]);
    const writer = writerOn(server, provider, { takes: 1 });
    expect((await writer.write(input, {})).kind).toBe("drafted");
    expect(server.seen[1]?.body).not.toHaveProperty("response_format");
  });

  test("gives up when no answer comes within its time", async () => {
    await using server = await serve(provider, [{ kind: "silent" }]);
    const result = await writerOn(server, provider, { timeout: 200 }).write(input, {});
    expect(reasonOf(result)).toBe("no answer within 0.2 s; --model-timeout gives a model more");
  });

  test("stops at once when the run is cancelled", async () => {
    await using server = await serve(provider, [{ kind: "silent" }]);
    const controller = new AbortController();
    const writing = writerOn(server, provider).write(input, { signal: controller.signal });
    await expect.poll(() => server.seen.length).toBe(1);
    controller.abort(new Error("the run was cancelled"));
    await expect(writing).rejects.toThrow("the run was cancelled");
  });

  test("asks nothing when the budget is too small for the case", async () => {
    await using server = await serve(provider, [reading]);
    const result = await writerOn(server, provider, { budget: new TokenBudget(3_000) }).write(
      input,
      {},
    );
    expect(reasonOf(result)).toMatch(/too few for the reading/);
    expect(server.seen).toEqual([]);
  });

  test("stops before its budget is passed, by what the server says was used", async () => {
    await using server = await serve(provider, [reading, dear]);
    const writer = writerOn(server, provider, { budget: new TokenBudget(100_000) });
    const first = await writer.write(input, {});
    if (first.kind !== "drafted") throw new Error("the first draft is missing");
    expect(first.notes.join()).toContain("too few for the column");
    expect(server.seen).toHaveLength(2);
    const again = await writer.write(input, { repair: { draft: first.roast, objections: [] } });
    expect(reasonOf(again)).toMatch(/too few for the grounds/);
  });

  test("leaves alone what somebody else is just asking for of the same budget", async () => {
    await using server = await serve(provider, [reading]);
    const budget = new TokenBudget(100_000);
    const asking = { who: "referee", question: "", answerTokens: 95_000 };
    await budget.spend(asking, async () => {
      const result = await writerOn(server, provider, { budget }).write(input, {});
      expect(reasonOf(result)).toMatch(/too few for the reading/);
      return { used: { asked: 1, cached: 0, answered: 0 } };
    });
    expect(budget.left).toBe(99_999);
    expect(server.seen).toEqual([]);
  });
});

test("OpenAI is told the limit of an answer by the name that all of its models know", async () => {
  const provider = providers.find(({ kind }) => kind === "openai");
  if (provider === undefined) throw new Error("OpenAI is no provider");
  await using server = await serve(provider, [reading, good, grounds]);
  await writerOn(server, provider, { takes: 1 }).write(input, {});
  expect(server.seen[0]?.body).toMatchObject({ max_completion_tokens: 8_000 });
  expect(server.seen[0]?.body).not.toHaveProperty("max_tokens");
});

test("Anthropic is asked to keep instructions and case for the questions behind it", async () => {
  const [provider] = providers;
  if (provider === undefined) throw new Error("there are no providers");
  await using server = await serve(provider, [
    reading,
    good,
    good,
    says({ best: 1, why: "" }),
    grounds,
  ]);
  await writerOn(server, provider).write(input, {});
  const cached = { cache_control: { type: "ephemeral" } };
  expect(server.seen[1]?.body).toMatchObject({
    system: [cached],
    messages: [{ content: [cached, {}] }],
  });
  const heads = [0, 1, 2, 4].map(
    (at) => JSON.stringify(server.seen[at]?.body).split("cache_control", 3)[1],
  );
  expect(new Set(heads).size).toBe(1);
});

function serve({ protocol }: Provider, behaviours: readonly Behaviour[]): Promise<ModelServer> {
  return ModelServer.start(protocol, behaviours);
}

function writerOn(
  server: ModelServer,
  provider: Provider,
  options: Partial<ModelWriterOptions> = {},
): Writer {
  const { name, model } = providerOn(provider, server);
  return modelWriter({ name, model, ...options });
}

/** The texts of one request, as the model reads them. */
function textOf(server: ModelServer, request: number): string {
  const strings: string[] = [];
  JSON.stringify(server.seen[request]?.body, (_, value: unknown) => {
    if (typeof value === "string") strings.push(value);
    return value;
  });
  return strings.join("\n");
}

function reasonOf(result: WriterResult): string {
  if (result.kind !== "gave-up") throw new Error("the writer drafted");
  return result.reason;
}

function says(value: unknown): Behaviour {
  return { kind: "says", text: typeof value === "string" ? value : JSON.stringify(value) };
}

function fault(message: string): string {
  return JSON.stringify({ type: "error", error: { type: "fault", message } });
}
