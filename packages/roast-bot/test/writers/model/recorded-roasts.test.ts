import { describe, expect, test } from "vitest";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { hearDraft } from "../../../src/referee/hear-roast.ts";
import { modelReferee } from "../../../src/referee/model-referee.ts";
import { languageModel } from "../../../src/writers/model/language-model.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import { siftReading } from "../../../src/writers/model/read-case.ts";
import { type HeardRoast, writeProvenRoast } from "../../../src/writers/write-proven-roast.ts";
import { dreamer } from "../../receipts/corpus/judge-case.ts";
import { readCorpus } from "../../receipts/corpus/read-cases.ts";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { listLines } from "../../../src/receipts/walk-roast.ts";
import { otherCases } from "../../support/recorded/other-cases.ts";
import { asColumn } from "../../support/recorded/tell-column.ts";
import { startRecordedModel } from "../../support/recorded/recorded-model.ts";

const usedUp = { archetypes: [], titles: [], texts: [] };

/** Recorded before there was a referee: nothing in them is argued, and one who sees only pictures hears them. */
const unheard = otherCases.map((recorded) => {
  const proven = provenRoasts.find(({ pack }) => pack.subject.id === recorded.subject);
  if (proven === undefined) throw new Error(`no pack is of ${recorded.subject}`);
  return { ...recorded, pack: proven.pack, isHeard: false };
});
const heard = readCorpus().map(({ pack, recorded }) => ({ ...recorded, pack, isHeard: true }));
const cases = [...unheard, ...heard];

describe.each(cases)("the recorded model's roast of $subject", (recorded) => {
  const { pack, takes, best, points, isHeard } = recorded;
  test("is the take it chose, with nothing dropped from it", async () => {
    await using server = await startRecordedModel(cases);
    const chosen = languageModel(
      { kind: "openai-compatible", url: server.url, model: "recorded" },
      {},
    );
    if (chosen.kind !== "model") throw new Error(chosen.reason);
    const referee = modelReferee(chosen);
    const { roast, notes } = await writeProvenRoast({
      pack,
      usedUp,
      writers: [modelWriter(chosen)],
      check: checkRoast,
      hear: async (draft): Promise<HeardRoast> => {
        const judge = isHeard ? referee : dreamer(pack);
        const { hearing, reasons, ...heard } = await hearDraft({ draft, pack, referee: judge });
        if (hearing === undefined) throw new Error("nothing was asked");
        return { ...heard, hearing, notes: reasons };
      },
    });
    expect(notes.join("\n")).not.toContain("dropped");
    const take = takes[best - 1];
    expect(listLines(roast).map(({ text }) => text)).toEqual(
      take && listLines(asColumn(take)).map(({ text }) => text),
    );
    expect(notes.join("\n")).toContain("points stand on the evidence");
  });

  test("stands on a reading of which code keeps all but the guesses", () => {
    const sure = points.filter(({ sure: how }) => how !== "guess");
    expect(siftReading({ points }, pack)).toEqual({
      points: sure,
      dropped: points.length - sure.length,
    });
  });
});
