import type { Roast } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { verifyRoast } from "../../src/audit/verify/verify-roast.ts";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { hearDraft, hearRoast } from "../../src/referee/hear-roast.ts";
import { modelReferee } from "../../src/referee/model-referee.ts";
import { languageModel } from "../../src/writers/model/language-model.ts";
import { shown } from "../receipts/hearings.ts";
import { paragraph, quote, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { type Behaviour, ModelServer, type SeenRequest } from "../writers/model/model-server.ts";
import { recognisingCanaries, ruleOn, sentencesIn } from "./rule-on.ts";

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
    await using server = await ModelServer.start(protocol, judge);
    const { hearing: heard } = await hear(server);
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
      argued: {
        basis: "code",
        votes: 2,
        canaries: heard?.canaries.length,
        statements: [{ verdict: "shown" }],
      },
    });
  });

  test("shows the referee the sentence, the one before and exhibits, in two orders, and nothing else", async () => {
    await using server = await ModelServer.start(protocol, judge);
    const { hearing: heard } = await hear(server);
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
    await using server = await ModelServer.start(protocol, judge);
    const { hearing } = await hear(server);
    const before = server.seen.length;
    const referee = refereeAt(server);
    const again = await hearRoast({ roast, pack, referee, ...(hearing && { before: hearing }) });
    expect(again.hearing).toBe(hearing);
    expect(server.seen).toHaveLength(before);
  });

  test("tries it with every canary in the first question, and with one in each that follows", async () => {
    await using server = await ModelServer.start(protocol, judge);
    await hear(server);
    const counts = server.seen.map(
      ({ body }) =>
        sentencesIn(body).filter((text) => /^Exhibit \w+ (?:has|does)/.test(text)).length,
    );
    expect(counts.length).toBeGreaterThan(4);
    expect(counts.slice(0, 2)).toEqual([3, 3]);
    expect(new Set(counts.slice(2))).toEqual(new Set([1]));
  });

  test("asks nothing more of a referee that fails its trial", async () => {
    await using server = await ModelServer.start(protocol, ({ body }) => ruleOn(body, () => []));
    await hear(server);
    expect(server.seen).toHaveLength(2);
  });

  test("lets a quoting sentence pass only if the rest of it states nothing, or is shown and argued", async () => {
    const said = "“Fix race in beacon registry” gave the beacons a lighthouse of glass.";
    const quoting = quotingRoast(said);
    for (const [statements, places] of [
      [[], []],
      [[{ text: said, verdict: "not-shown", proofs: [] }], [said]],
    ] as const) {
      await using server = await ModelServer.start(protocol, ({ body }) =>
        ruleOn(
          body,
          recognisingCanaries(pack, (text) => (text === said ? statements : [])),
        ),
      );
      const { hearing } = await hear(server, quoting);
      const found = checkRoast(quoting, pack, hearing).map(({ text }) => text);
      expect(found).toEqual(places);
    }
    const deed = "“Fix race in beacon registry” fixes the registry.";
    await using server = await ModelServer.start(protocol, ({ body }) =>
      ruleOn(
        body,
        recognisingCanaries(pack, (text) =>
          text === said || text === deed ? [shown(text, "c2", "Fix race in beacon registry")] : [],
        ),
      ),
    );
    for (const [text, messages] of [
      [said, []],
      // A subject shows what somebody said, and this one does not tell it as that.
      [deed, [expect.stringContaining("only somebody’s words show this")]],
    ] as const) {
      const { roast: argued, hearing } = await hearDraft({
        draft: quotingRoast(text),
        pack,
        referee: refereeAt(server),
      });
      expect(argued.sections[0]?.blocks[0]).toMatchObject({
        sentences: [{ cites: [{ kind: "quote" }, { kind: "argued", exhibits: ["c2"] }] }],
      });
      const found = checkRoast(argued, pack, hearing).filter(({ code }) => code === "not-shown");
      expect(found.map(({ message }) => message)).toEqual(messages);
    }
  });

  const faults: readonly (readonly [string, (question: SeenRequest) => Behaviour])[] = [
    [
      "agrees with everything",
      ({ body }) => ruleOn(body, (text) => [shown(text, "pr", "Run beacons in parallel")]),
    ],
    ["sees nothing stated anywhere", ({ body }) => ruleOn(body, () => [])],
    ["talks nonsense", () => ({ kind: "says", text: "The moon is a dependency." })],
    ["is cut off", () => ({ kind: "cut-off", text: '{"rulings": [' })],
    ["hangs up", () => ({ kind: "hangs-up" })],
    ["refuses the key", () => ({ kind: "status", status: 401, body: "{}" })],
    ["does not answer", () => ({ kind: "silent" })],
    [
      "quotes what stands nowhere",
      ({ body }) =>
        ruleOn(
          body,
          recognisingCanaries(pack, (text) => [shown(text, "h1", "raise cause from None")]),
        ),
    ],
  ];
  test.each(faults)("publishes nothing argued where the referee %s", async (_, behave) => {
    await using server = await ModelServer.start(protocol, behave);
    const { hearing: heard } = await hear(server);
    const places = checkRoast(roast, pack, heard).map(({ text }) => text);
    expect(places).toContain(argument);
  });

  function hear(server: ModelServer, heard: Roast = roast) {
    return hearRoast({ roast: heard, pack, referee: refereeAt(server) });
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

/** The ferryman's roast with nothing but this in its sections. */
function quotingRoast(text: string): Roast {
  const cited = say(text, quote("“Fix race in beacon registry”", "c2"));
  return { ...ferrymanRoast, sections: [section("The race", paragraph(cited))] };
}

/** What a careful referee answers. */
function judge({ body }: SeenRequest): Behaviour {
  return ruleOn(
    body,
    recognisingCanaries(pack, (text) => (text === argument ? [shown(text, "h1", proof)] : [])),
  );
}
