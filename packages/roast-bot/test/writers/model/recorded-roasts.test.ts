import { describe, expect, test } from "vitest";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { languageModel } from "../../../src/writers/model/language-model.ts";
import { modelWriter } from "../../../src/writers/model/model-writer.ts";
import { siftReading } from "../../../src/writers/model/read-case.ts";
import { writeProvenRoast } from "../../../src/writers/write-proven-roast.ts";
import { provenRoasts } from "../../support/proven-roasts/proven-roasts.ts";
import { otherCases } from "../../support/recorded/other-cases.ts";
import { startRecordedModel } from "../../support/recorded/recorded-model.ts";

const cases = otherCases.map((recorded) => {
  const proven = provenRoasts.find(({ pack }) => pack.subject.id === recorded.subject);
  if (proven === undefined) throw new Error(`no pack is of ${recorded.subject}`);
  return { ...recorded, pack: proven.pack };
});

describe.each(cases)("the recorded model's roast of $subject", ({ pack, takes, best, points }) => {
  test("is the take it chose, with nothing dropped from it", async () => {
    await using server = await startRecordedModel(otherCases);
    const chosen = languageModel(
      { kind: "openai-compatible", url: server.url, model: "recorded" },
      {},
    );
    if (chosen.kind !== "model") throw new Error(chosen.reason);
    const { roast, notes } = await writeProvenRoast({
      pack,
      usedUp: { archetypes: [], titles: [], texts: [] },
      writers: [modelWriter(chosen)],
      check: checkRoast,
    });
    expect(roast).toEqual(takes[best - 1]);
    expect(notes.join("\n")).not.toContain("dropped");
    expect(server.seen).toHaveLength(4);
  });

  test("stands on a reading of which code keeps all but the guesses", () => {
    const sure = points.filter(({ sure }) => sure !== "guess");
    expect(siftReading({ points }, pack)).toEqual({
      points: sure,
      dropped: points.length - sure.length,
    });
  });
});
