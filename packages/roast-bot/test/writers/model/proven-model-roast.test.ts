import { describe, expect, test } from "vitest";
import type { Roast, Sentence } from "@mea-culpa/formats";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { hearDraft } from "../../../src/referee/hear-roast.ts";
import { houseWriter } from "../../../src/writers/house/write-house-roast.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import { roastToDraft } from "../../../src/writers/model/roast-to-draft.ts";
import { writeProvenRoast, type ProvenRoast } from "../../../src/writers/write-proven-roast.ts";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { dreamer } from "../../receipts/corpus/judge-case.ts";
import { changeSentences } from "./change-sentences.ts";
import { ModelServer, type Behaviour } from "./model-server.ts";
import { providerOn, providers } from "./provider-on.ts";

const proven = provenRoasts[0];
if (proven === undefined) throw new Error("there is no proven roast to send");
const { roast, pack } = proven;

const nothing: Behaviour = { kind: "says", text: '{"points":[]}' };
const truth = says(roast);
const lies = says(changeSentences(roast, lie));

describe.each(providers)("a roast drafted on $kind", (provider) => {
  test("is the model's own when everything in it is proven", async () => {
    const result = await write([nothing, truth]);
    expect(result.writer).not.toBe("house");
    expect(result.roast).toEqual(roast);
  });

  test("is the model's own when it mends what it was caught at", async () => {
    const result = await write([nothing, lies, truth]);
    expect(result.writer).not.toBe("house");
    expect(result.roast).toEqual(roast);
  });

  test("keeps what is proven when one sentence stays a lie", async () => {
    let first = true;
    const draft = changeSentences(roast, (sentence) => {
      if (!first || sentence.cites.length === 0 || sentence === roast.title) return sentence;
      first = false;
      return lie(sentence);
    });
    const result = await write([nothing, says(draft), says(draft)]);
    expect(checkRoast(result.roast, pack, result.hearing)).toEqual([]);
    expect(JSON.stringify(result.roast)).not.toContain("4,711");
  });

  test.each<[string, readonly Behaviour[]]>([
    ["lies in every sentence, twice", [nothing, lies, lies]],
    ["answers with nonsense", [nothing, { kind: "says", text: "The moon is a dependency." }]],
    ["is cut off", [nothing, { kind: "cut-off", text: JSON.stringify(roast).slice(0, 500) }]],
    ["does not answer", [{ kind: "silent" }]],
    ["hangs up", [{ kind: "hangs-up" }]],
    ["refuses the key", [{ kind: "status", status: 401, body: "{}" }]],
  ])("is the house's when the model %s", async (_, behaviours) => {
    const result = await write(behaviours);
    expect(result.writer).toBe("house");
    expect(checkRoast(result.roast, pack, result.hearing)).toEqual([]);
    expect(result.notes.join("\n")).toMatch(/gave up|too little without/);
  });

  async function write(behaviours: readonly Behaviour[]): Promise<ProvenRoast> {
    await using server = await ModelServer.start(provider.protocol, behaviours);
    const { name, model } = providerOn(provider, server);
    return await writeProvenRoast({
      pack,
      usedUp: { archetypes: [], titles: [], texts: [] },
      writers: [modelWriter({ name, model, takes: 1, timeout: 3_000, retries: 0 }), houseWriter],
      check: checkRoast,
      hear: async (draft, _, before) => {
        const referee = dreamer(pack);
        const heard = await hearDraft({ draft, pack, referee, ...(before && { before }) });
        return { ...heard, notes: heard.reasons };
      },
    });
  }
});

function says(draft: Roast): Behaviour {
  return { kind: "says", text: JSON.stringify(roastToDraft(draft)) };
}

/** A sentence with a figure that nothing proves. */
function lie({ text, cites }: Sentence): Sentence {
  return { text: `${text} It broke 4,711 tests.`, cites };
}
