import { describe, expect, it } from "vitest";
import {
  charges,
  compliments,
  type ChargeDetector,
  type ComplimentDetector,
} from "../../src/charges/registry.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { excuseLines, headingLines, listLines, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, buildHistory, type Cases } from "../../src/charges/cases.ts";

/** A title that promises what a line holds a finding against (`lines/claims.ts`). */
const promises: Readonly<Record<string, string>> = {
  types: "Fix types of the bells",
  lint: "Let eslint read the bells",
  fix: "Fix the bells",
  tests: "Add tests of the bells",
};

/** The plan with a title that promises what the line needs, if it needs one. */
function promising(plan: Cases["finds"][string], line: string) {
  const [, claim = ""] = /\{(?:claim|word)\.(\w+)\}/.exec(line) ?? [];
  const title = promises[claim];
  return title === undefined ? plan : { ...plan, title };
}

/** The evidence of a change, if the detector finds something in it. */
function buildEvidence(
  { detect, meta: { code, title } }: ChargeDetector | ComplimentDetector,
  plan: Cases["finds"][string],
) {
  const change = buildChange(plan);
  const history = buildHistory(plan);
  const finding = detect(change, history);
  if (!finding) return undefined;
  return buildEvidencePack(change, {
    ...(history && { history }),
    who: "ines",
    names: ["Ines Okafor"],
    slot: { number: 4, opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
    findings: { charges: [{ code, title, finding }], compliments: [] },
  });
}

/** Every line of every charge and compliment, on every case that it finds. */
for (const [folder, detectors] of [
  ["charges", charges],
  ["compliments", compliments],
] as const) {
  for (const detector of detectors) {
    const { code } = detector.meta;
    const { cases } = (await import(`../../src/charges/${folder}/${code}/cases.ts`)) as {
      readonly cases: Cases;
    };
    describe(`the lines of ${code}`, () => {
      const said = new Set<string>();

      it.each(Object.entries(cases.finds))("are proven of %s", (_, plan) => {
        expect(buildEvidence(detector, plan), "it found nothing").toBeDefined();
        for (const line of listLines(code)) {
          const pack = buildEvidence(detector, promising(plan, line));
          const sentence = pack && sayLine(line, code, new Facts(pack));
          if (pack === undefined || sentence === undefined) continue;
          said.add(line);
          const index = indexPack(pack);
          expect(checkSentence(sentence, { place: line, index }), line).toEqual([]);
          expect(sentence.text).not.toMatch(
            /\bone (?:commits|lines|files|tests|times|places|fixes|words|hours|minutes)\b/,
          );
        }
      });

      it("can each be said of some case", () => {
        const own = listLines(code).difference(new Set([...excuseLines, ...headingLines]));
        const never = [...own].filter((line) => !said.has(line));
        expect(never).toEqual([]);
      });
    });
  }
}
