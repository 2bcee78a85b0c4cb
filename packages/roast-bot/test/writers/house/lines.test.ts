import { expect, test } from "vitest";
import { checkSentence } from "../../../src/receipts/check-sentence.ts";
import { indexPack } from "../../../src/receipts/pack-index.ts";
import { archetypes } from "../../../src/writers/house/angle/archetypes.ts";
import { jokeForms } from "../../../src/writers/house/jokes/joke-forms.ts";
import { documentPlans } from "../../../src/writers/house/plan/plans.ts";
import { realise } from "../../../src/writers/house/sentences/realise.ts";
import { wordsOf } from "../../../src/writers/house/variety/phrases.ts";
import { quietPacks } from "../../support/packs/quiet-packs.ts";
import { samplePacks } from "../../support/packs/sample-packs.ts";
import { everyLineOf } from "./every-line.ts";

const packs = [...samplePacks(42), ...quietPacks()];

test("every line of the grammar that some case can fill is one that the receipts accept", () => {
  const refused = new Map<string, string>();
  const accepted = new Set<string>();
  for (const pack of packs) {
    const index = indexPack(pack);
    for (const { where, line, slots } of everyLineOf(pack)) {
      const sentence = realise(line, slots);
      if (!sentence || accepted.has(line)) continue;
      const [finding] = checkSentence(sentence, { place: where, index, free: ["The Ferryman"] });
      if (finding) refused.set(line, `${where}: ${sentence.text} (${finding.message})`);
      else accepted.add(line);
    }
  }
  const neverSaid = [...refused].filter(([line]) => !accepted.has(line));
  expect(neverSaid.map(([, reason]) => reason)).toEqual([]);
  expect(accepted.size).toBeGreaterThan(2000);
});

test("no line has more than 35 words", () => {
  const lines = packs.flatMap((pack) => everyLineOf(pack).map(({ line }) => line));
  const long = [...new Set(lines)].filter((line) =>
    line.split(/(?<=[.!?]) /).some((sentence) => wordsOf(sentence).length > 35),
  );
  expect(long).toEqual([]);
});

test("there are enough characters, genres and forms of joke", () => {
  expect(new Set(archetypes.map(({ name }) => name)).size).toBeGreaterThanOrEqual(24);
  expect(new Set(documentPlans.map(({ id }) => id)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(jokeForms.map(({ name }) => name)).size).toBeGreaterThanOrEqual(14);
});
