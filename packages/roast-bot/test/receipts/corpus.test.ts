import { describe, expect, it, test } from "vitest";
import { recordFacts } from "@mea-culpa/measured";
import {
  flatteringReferee,
  type Judgement,
  judgeCase,
  recordedReferee,
} from "./corpus/judge-case.ts";
import { tally } from "./corpus/tally.ts";
import { type JudgedCase, mechanicalKinds, readCorpus } from "./corpus/read-cases.ts";
import { readFresh } from "./corpus/read-fresh.ts";
import { redTeam } from "./corpus/red-team.ts";

const cases = readCorpus();
const fresh = readFresh();

/** What becomes of all sentences with a referee of a kind, or none. */
async function judgeAll(
  referee: typeof recordedReferee | undefined,
  judgedCases: readonly JudgedCase[] = [...cases, ...fresh],
): Promise<readonly Judgement[]> {
  const judged = await Promise.all(judgedCases.map((each) => judgeCase(each, referee?.(each))));
  return judged.flat();
}

describe("the corpus", () => {
  it("has at least 400 labelled sentences on at least twelve packs, half of the free ones held out", () => {
    const sentences = cases.flatMap((each) => each.sentences);
    const packs = new Set([...cases.map(({ pack }) => pack), ...redTeam.map(({ pack }) => pack)]);
    expect(sentences.length + redTeam.length).toBeGreaterThanOrEqual(400);
    expect(packs.size).toBeGreaterThanOrEqual(12);
    const free = sentences.filter(({ isRecorded }) => !isRecorded);
    const held = free.filter(({ heldOut }) => heldOut).length;
    expect(held / free.length).toBeGreaterThan(0.4);
    expect(held / free.length).toBeLessThan(0.6);
  });

  test("recorded roasts are accepted whole by what a careful referee answers", async () => {
    const refused = (await judgeAll(recordedReferee)).filter(
      ({ labelled, objections }) => labelled.isRecorded && objections.length > 0,
    );
    expect(refused.map(({ labelled, objections }) => [labelled.sentence.text, objections])).toEqual(
      [],
    );
  });

  test("no falsehood that code can find is published, whatever a referee says", async () => {
    for (const referee of [recordedReferee, flatteringReferee, undefined]) {
      const published = (await judgeAll(referee)).filter(
        ({ labelled, published: how }) =>
          how !== undefined && mechanicalKinds.has(labelled.kind ?? ""),
      );
      expect(published.map(({ labelled }) => labelled.sentence.text)).toEqual([]);
    }
  });

  test("no falsehood is ever called proven, and none is published without a referee", async () => {
    for (const referee of [recordedReferee, flatteringReferee, undefined]) {
      const falsehoods = (await judgeAll(referee)).filter(
        ({ labelled }) => labelled.label === "false",
      );
      expect(falsehoods.filter(({ published }) => published === "proven")).toEqual([]);
      if (referee === undefined) {
        expect(falsehoods.filter(({ published }) => published !== undefined)).toEqual([]);
      }
    }
  });

  test("of a good writer's sentences few are refused, and no more than was measured", async () => {
    const { good, refused, heldOut } = tally(await judgeAll(recordedReferee, cases));
    const others = tally(await judgeAll(recordedReferee, fresh));
    const written = [...cases, ...fresh].flatMap((each) => each.sentences);
    const sentences = written.length + redTeam.length;
    const packs = cases.length + new Set(redTeam.map(({ pack }) => pack)).size;
    recordFacts(
      {
        "corpus.sentences": { value: sentences, unit: "sentences" },
        "corpus.fresh": { value: others.good, unit: "sentences" },
        "corpus.fresh-refused": { value: others.refused, unit: "sentences" },
        "corpus.packs": { value: packs, unit: "packs" },
        "corpus.good": { value: good, unit: "sentences" },
        "corpus.refused": { value: refused, unit: "sentences" },
        "corpus.held-out": { value: heldOut.good, unit: "sentences" },
        "corpus.held-out-refused": { value: heldOut.refused, unit: "sentences" },
      },
      "npx vitest run packages/roast-bot/test/receipts/corpus.test.ts",
    );
  });
});
