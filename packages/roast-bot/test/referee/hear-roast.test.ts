import { describe, expect, test } from "vitest";
import type { Roast, Statement } from "@mea-culpa/formats";
import { verifyRoast } from "../../src/audit/verify/verify-roast.ts";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { hearRoast } from "../../src/referee/hear-roast.ts";
import { modelReferee } from "../../src/referee/model-referee.ts";
import { makeCanaries } from "../../src/receipts/argued/make-canaries.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { languageModel } from "../../src/writers/model/language-model.ts";
import { paragraph, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { type Behaviour, ModelServer } from "../writers/model/model-server.ts";
import { shown } from "../receipts/hearings.ts";

const argument = "The handler keeps no type, so every failure is a string.";
const figure = "The harbour does not wait for a better handler.";
const proof = "failures.append(Failure(str(cause)))";

/** The ferryman's roast with a section that argues. */
const roast: Roast = {
  ...ferrymanRoast,
  sections: [
    ...ferrymanRoast.sections,
    section(
      "The harbour",
      paragraph(say(argument, { kind: "argued", text: argument, exhibits: ["h1"] }), say(figure)),
    ),
  ],
};

describe.each(["anthropic", "openai"] as const)("a hearing over %s", (protocol) => {
  test("publishes what both votes show, and a figure of speech in which they see nothing", async () => {
    await using server = await ModelServer.start(protocol, ({ body }) =>
      judge(JSON.stringify(body)),
    );
    const heard = await hear(server);
    expect(checkRoast(roast, pack)).not.toEqual([]);
    expect(checkRoast(roast, pack, heard)).toEqual([]);
    const entry = renderEntry(roast, {
      pack,
      generator: "hugo",
      frontMatter: {
        date: "2026-03-09T07:05:00Z",
        writer: "loopback",
        evidence: { path: "data/evidence.json", sha256: "0".repeat(64) },
        receipts: "data/receipts.json",
      },
    });
    const markdown = entry.kind === "rendered" ? entry.markdown : "";
    const url = pack.exhibits.find(({ id }) => id === "h1")?.url ?? "";
    expect(markdown).toContain(`so every failure is a string.[†](${url})`);
    const verified = verifyRoast({ markdown, pack, receipts: makeReceipts(roast, pack, heard) });
    expect(verified.findings).toEqual([]);
    expect(verified.sentences.argued).toBe(1);
    const { claims } = makeReceipts(roast, pack, heard);
    expect(claims.find(({ kind }) => kind === "argued")).toMatchObject({
      exhibits: ["h1"],
      argued: { basis: "code", votes: 2, canaries: 3, statements: [{ verdict: "shown" }] },
    });
  });

  test("shows the referee the sentence, the one before and exhibits, in two orders, and nothing else", async () => {
    await using server = await ModelServer.start(protocol, ({ body }) =>
      judge(JSON.stringify(body)),
    );
    const heard = await hear(server);
    // Two sentences and three canaries, twice each.
    expect(server.seen).toHaveLength(10);
    const asked = server.seen.map(({ body }) => JSON.stringify(body));
    expect(asked.join()).not.toContain("severity");
    expect(
      asked.filter((each) => each.includes(argument.slice(0, 20)) && each.includes("f1")),
    ).not.toEqual([]);
    const [first, second] = heard?.rulings.find(({ text }) => text === argument)?.votes ?? [];
    expect(first?.exhibits).toContain("f1");
    expect(second?.exhibits).toEqual(first?.exhibits.toReversed());
  });

  test("asks nothing twice of a second draft", async () => {
    await using server = await ModelServer.start(protocol, ({ body }) =>
      judge(JSON.stringify(body)),
    );
    const heard = await hear(server);
    const again = await hearRoast({
      roast,
      pack,
      referee: refereeAt(server),
      ...(heard && { before: heard }),
    });
    expect(again).toBe(heard);
    expect(server.seen).toHaveLength(10);
  });

  const faults: readonly (readonly [string, (question: string) => Behaviour])[] = [
    [
      "agrees with everything",
      (question) => says([shown(sentenceIn(question), "pr", "Run beacons in parallel")]),
    ],
    ["sees nothing stated anywhere", () => says([])],
    ["talks nonsense", () => ({ kind: "says", text: "The moon is a dependency." })],
    ["is cut off", () => ({ kind: "cut-off", text: '{"statements": [' })],
    ["hangs up", () => ({ kind: "hangs-up" })],
    ["refuses the key", () => ({ kind: "status", status: 401, body: "{}" })],
    ["does not answer", () => ({ kind: "silent" })],
    [
      "quotes what stands nowhere",
      (question) =>
        question.includes("keeps no type")
          ? says([shown(argument, "h1", "raise cause from None")])
          : judge(question),
    ],
  ];
  test.each(faults)("publishes nothing argued where the referee %s", async (_, behave) => {
    await using server = await ModelServer.start(protocol, ({ body }) =>
      behave(JSON.stringify(body)),
    );
    const heard = await hear(server);
    const places = checkRoast(roast, pack, heard).map(({ text }) => text);
    expect(places).toContain(argument);
  });

  function hear(server: ModelServer) {
    return hearRoast({ roast, pack, referee: refereeAt(server) });
  }

  function refereeAt(server: ModelServer) {
    const chosen = languageModel(
      { kind: protocol, model: "loopback" },
      {
        ANTHROPIC_API_KEY: "key-of-the-test",
        ANTHROPIC_BASE_URL: server.url,
        OPENAI_API_KEY: "key-of-the-test",
        OPENAI_BASE_URL: server.url,
      },
    );
    if (chosen.kind !== "model") throw new Error(chosen.reason);
    return modelReferee({ ...chosen, timeout: 1_000, retries: 0 });
  }
});

/** What a careful referee answers. */
function judge(question: string): Behaviour {
  const canary = makeCanaries(pack).find(({ text }) =>
    question.includes(JSON.stringify(JSON.stringify(text)).slice(3, -3)),
  );
  if (canary !== undefined) {
    const [exhibit = ""] = canary.exhibits;
    const words = /“([^”]+)”/.exec(canary.text)?.[1] ?? "";
    return says([
      canary.isTrue
        ? shown(canary.text, exhibit, words)
        : { text: canary.text, verdict: "not-shown", proofs: [] },
    ]);
  }
  return says(sentenceIn(question) === argument ? [shown(argument, "h1", proof)] : []);
}

function sentenceIn(question: string): string {
  const [, json = '""'] =
    /\\"sentence\\":(\\"(?:[^"\\]|\\[^"]|\\\\\\")*?\\")\}/.exec(question) ?? [];
  return json.slice(2, -2);
}

function says(statements: readonly Statement[]): Behaviour {
  return { kind: "says", text: JSON.stringify({ statements }) };
}
