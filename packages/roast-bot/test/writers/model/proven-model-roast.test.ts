import { describe, expect, test } from "vitest";
import type { Sentence } from "@mea-culpa/formats";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { houseWriter } from "../../../src/writers/house/house-writer.ts";
import { languageModel } from "../../../src/writers/model/language-model.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import { writeProvenRoast, type ProvenRoast } from "../../../src/writers/write-proven-roast.ts";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { draftOf } from "./draft-of.ts";
import { ModelServer, type Behaviour } from "./model-server.ts";

const proven = provenRoasts[0];
if (proven === undefined) throw new Error("there is no proven roast to send");
const { roast, pack } = proven;

const truth: Behaviour = { kind: "says", text: JSON.stringify(draftOf(roast)) };
const lies: Behaviour = { kind: "says", text: JSON.stringify(draftOf(roast, lie)) };

describe.each(["anthropic", "openai-compatible"] as const)(
  "a roast drafted over %s",
  (protocol) => {
    test("is the model's own when everything in it is proven", async () => {
      await using server = await ModelServer.start(protocol, [truth]);
      const result = await write(server);
      expect(result.writer).toMatch(/^(anthropic|openai-compatible):/);
      expect(result.roast).toEqual(roast);
    });

    test("is the model's own when it mends what it was caught at", async () => {
      await using server = await ModelServer.start(protocol, [lies, truth]);
      const result = await write(server);
      expect(result.writer).not.toBe("house");
      expect(result.roast).toEqual(roast);
      expect(JSON.stringify(server.seen[1]?.body)).toContain("is proven by no figure");
    });

    test("keeps what is proven when one sentence stays a lie", async () => {
      let first = true;
      const draft = draftOf(roast, (sentence) => {
        if (!first || sentence.cites.length === 0 || sentence === roast.title) return sentence;
        first = false;
        return lie(sentence);
      });
      const partly: Behaviour = { kind: "says", text: JSON.stringify(draft) };
      await using server = await ModelServer.start(protocol, [partly, partly]);
      const result = await write(server);
      expect(checkRoast(result.roast, pack)).toEqual([]);
      expect(JSON.stringify(result.roast)).not.toContain("4,711");
    });

    const failures: readonly (readonly [string, readonly Behaviour[]])[] = [
      ["lies in every sentence, twice", [lies, lies]],
      ["answers with nonsense", [{ kind: "says", text: "The moon is a dependency." }]],
      ["is cut off", [{ kind: "cut-off", text: JSON.stringify(draftOf(roast)).slice(0, 500) }]],
      ["does not answer", [{ kind: "silent" }]],
      ["hangs up", [{ kind: "hangs-up" }]],
      ["refuses the key", [{ kind: "status", status: 401, body: "{}" }]],
    ];
    test.each(failures)("is the house's when the model %s", async (_, behaviours) => {
      await using server = await ModelServer.start(protocol, behaviours);
      const result = await write(server);
      expect(result.writer).toBe("house");
      expect(checkRoast(result.roast, pack)).toEqual([]);
      expect(result.notes.join("\n")).toMatch(/gave up|too little without/);
    });

    function write(server: ModelServer): Promise<ProvenRoast> {
      const environment = {
        ANTHROPIC_API_KEY: "key-of-the-test",
        ANTHROPIC_BASE_URL: server.url,
        ROAST_BOT_MODEL_KEY: "key-of-the-test",
      };
      const chosen = languageModel(
        protocol === "anthropic"
          ? { kind: protocol, model: "claude-sonnet-4-5" }
          : { kind: protocol, url: server.url, model: "loopback" },
        environment,
      );
      if (chosen.kind !== "model") throw new Error(chosen.reason);
      const { name, model } = chosen;
      return writeProvenRoast({
        pack,
        usedUp: { archetypes: [], titles: [], texts: [] },
        writers: [modelWriter({ name, model, timeout: 3_000, retries: 0 }), houseWriter],
        check: checkRoast,
      });
    }
  },
);

/** A sentence with a figure that nothing proves. */
function lie({ text, cites }: Sentence): Sentence {
  return { text: `${text} It broke 4,711 tests.`, cites };
}
