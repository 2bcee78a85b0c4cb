import { describe, expect, test } from "vitest";
import type { Roast, Sentence } from "@mea-culpa/formats";
import { isLogged } from "../../../src/case/logged.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { hearDraft } from "../../../src/referee/hear-roast.ts";
import { houseWriter } from "../../../src/writers/house/write-house-roast.ts";
import { listLines, mapLines } from "../../../src/receipts/walk-roast.ts";
import { describeGrounds } from "../../../src/writers/model/ground-lines.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import { writeProvenRoast, type ProvenRoast } from "../../../src/writers/write-proven-roast.ts";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { asColumn, tellColumn } from "../../support/recorded/tell-column.ts";
import { dreamer } from "../../receipts/corpus/judge-case.ts";
import { ModelServer, type Behaviour } from "./model-server.ts";
import { providerOn, providers } from "./provider-on.ts";

const proven = provenRoasts.find(({ pack }) => pack.subject.id === "ines/tidepool#47");
if (proven === undefined) throw new Error("there is no proven roast to send");
const { pack } = proven;
const roast = asColumn(proven.roast);
const told = listLines(roast).map(({ text }) => text);

const nothing: Behaviour = { kind: "says", text: '{"points":[]}' };
const liar = mapLines(roast, lie);

describe.each(providers)("a roast drafted on $kind", (provider) => {
  test("is the model's own when everything in it is proven", async () => {
    const result = await write([nothing, column(roast), grounds(roast)]);
    expect(result.writer).not.toBe("house");
    expect(listLines(result.roast).map(({ text }) => text)).toEqual(told);
  });

  test("is the model's own when it mends what it was caught at", async () => {
    const result = await write([nothing, column(liar), grounds(liar), grounds(roast)]);
    expect(result.writer).not.toBe("house");
    expect(listLines(result.roast).map(({ text }) => text)).toEqual(told);
  });

  test("keeps what is proven when one sentence stays a lie", async () => {
    const lied = listLines(roast).find(
      ({ place, cites }) => place.includes("blocks") && cites.length > 0,
    );
    const draft = mapLines(roast, (sentence, { place }) =>
      place === lied?.place ? lie(sentence) : sentence,
    );
    const result = await write([nothing, column(draft), grounds(draft), grounds(draft)]);
    expect(checkRoast(result.roast, pack, result.hearing)).toEqual([]);
    expect(JSON.stringify(result.roast)).not.toContain("4,711");
  });

  test.each<[string, readonly Behaviour[]]>([
    ["lies in every sentence, twice", [nothing, column(liar), grounds(liar), grounds(liar)]],
    ["answers with nonsense", [nothing, { kind: "says", text: "The moon is a dependency." }]],
    ["is cut off", [nothing, { kind: "cut-off", text: JSON.stringify(roast).slice(0, 500) }]],
    ["does not answer", [{ kind: "silent" }]],
    ["hangs up", [{ kind: "hangs-up" }]],
    ["refuses the key", [{ kind: "status", status: 401, body: "{}" }]],
  ])("is the house's when the model %s", async (_, behaviours) => {
    const isSilent = behaviours[0]?.kind === "silent";
    const result = await write(behaviours, isSilent ? 200 : 3_000);
    expect(result.writer).toBe("house");
    expect(checkRoast(result.roast, pack, result.hearing)).toEqual([]);
    expect(result.notes.join("\n")).toMatch(/gave up|too little without/);
  });

  async function write(behaviours: readonly Behaviour[], timeout = 3_000): Promise<ProvenRoast> {
    await using server = await ModelServer.start(provider.protocol, behaviours);
    const { name, model } = providerOn(provider, server);
    return await writeProvenRoast({
      pack,
      usedUp: { archetypes: [], titles: [], texts: [] },
      writers: [modelWriter({ name, model, takes: 1, timeout, retries: 0 }), houseWriter],
      check: checkRoast,
      hear: async (draft, _, before) => {
        const referee = dreamer(pack);
        const heard = await hearDraft({ draft, pack, referee, ...(before && { before }) });
        return { ...heard, notes: heard.reasons };
      },
    });
  }
});

function column(draft: Roast): Behaviour {
  const subjects = new Map(
    pack.exhibits.flatMap((each) => (isLogged(each) ? [[each.id, each.subject]] : [])),
  );
  return { kind: "says", text: tellColumn(draft, (id) => subjects.get(id) ?? id) };
}

/** Its lines as they stand in it, and what they stand on. */
function grounds(draft: Roast): Behaviour {
  const lines = listLines(draft).map((line) => ({ ...describeGrounds(line), drop: false }));
  return { kind: "says", text: JSON.stringify({ lines }) };
}

/** A sentence with a figure that nothing proves. */
function lie({ text, cites }: Sentence): Sentence {
  return { text: `${text.replace(/[.?!]$/, "")}, and broke 4,711 tests.`, cites };
}
