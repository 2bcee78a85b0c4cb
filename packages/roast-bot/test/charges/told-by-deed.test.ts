import { expect, test } from "vitest";
import { buildChange, buildHistory, type ChangePlan } from "../../src/charges/cases.ts";
import { cases } from "../../src/charges/compliments/told-by-deed/cases.ts";
import { meta } from "../../src/charges/compliments/told-by-deed/compliment.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { listDeedLines } from "../../src/lines/deed-blanks.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";

/** What is told of a change; each sentence is checked like any. */
function tell(plan: ChangePlan): string | undefined {
  const [change, history] = [buildChange(plan), buildHistory(plan)];
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { ...runDetectors(change, history), charges: [] },
    ...(history && { history }),
  });
  const facts = new Facts(pack);
  for (const line of listDeedLines(facts)) {
    const sentence = sayLine(line, meta.code, facts);
    if (sentence === undefined) continue;
    expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
    return sentence.text;
  }
  return undefined;
}

test.each(Object.entries(cases.finds))("a diff is told by what it does: %s", (says, plan) => {
  expect(tell(plan)).toBe(says);
});
