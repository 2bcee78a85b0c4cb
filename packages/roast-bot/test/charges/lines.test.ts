import { describe, expect, it } from "vitest";
import { charges, compliments } from "../../src/charges/registry.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { excuseLines, listLines, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, buildHistory, type Cases } from "../support/change-builder.ts";

/** Every line of every charge and compliment, on every case that it finds. */
for (const [folder, rules] of [
  ["charges", charges],
  ["compliments", compliments],
] as const) {
  for (const rule of rules) {
    const { code, title } = rule.meta;
    const { cases } = (await import(`../../src/charges/${folder}/${code}/cases.ts`)) as {
      readonly cases: Cases;
    };
    describe(`the lines of ${code}`, () => {
      const said = new Set<string>();

      it.each(Object.entries(cases.finds))("are proven of %s", (_, plan) => {
        const change = buildChange(plan);
        const history = buildHistory(plan);
        const finding = rule.detect(change, history);
        if (!finding) return expect.fail("it found nothing");
        const found = [{ code, title, finding }];
        const pack = buildEvidencePack(change, {
          ...(history && { history }),
          who: "ines",
          names: ["Ines Okafor"],
          slot: { opens: "2026-03-02T00:00:00Z", closes: "2026-03-09T00:00:00Z", zone: "UTC" },
          findings: { charges: found, compliments: [] },
        });
        const facts = new Facts(pack);
        const index = indexPack(pack);
        for (const line of listLines(code)) {
          const sentence = sayLine(line, code, facts);
          if (sentence === undefined) continue;
          said.add(line);
          expect(checkSentence(sentence, { place: line, index }), line).toEqual([]);
          expect(sentence.text).not.toMatch(
            /\bone (?:commits|lines|files|tests|times|places|fixes|words|hours|minutes)\b/,
          );
        }
      });

      it("can each be said of some case", () => {
        const own = listLines(code).difference(new Set(excuseLines));
        const never = [...own].filter((line) => !said.has(line));
        expect(never).toEqual([]);
      });
    });
  }
}
