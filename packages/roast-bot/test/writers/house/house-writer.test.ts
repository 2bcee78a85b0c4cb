import { recordFacts } from "@mea-culpa/measured";
import { describe, expect, test } from "vitest";
import { runDetectors } from "../../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../../src/evidence/build-evidence-pack.ts";
import { checkRoast } from "../../../src/receipts/check-roast.ts";
import { houseWriter } from "../../../src/writers/house/house-writer.ts";
import { wordsInRoast } from "../../../src/writers/house/measure/words-in-roast.ts";
import { phrasesOf, wordsOf } from "../../../src/writers/house/variety/phrases.ts";
import { writeHouseRoast } from "../../../src/writers/house/write-house-roast.ts";
import { buildChange } from "../../support/change-builder.ts";
import { quietPacks } from "../../support/packs/quiet-packs.ts";
import { samplePacks } from "../../support/packs/sample-packs.ts";
import { sentencesOfBlock, writeInTurn } from "./read-aloud.ts";

const packs = [...samplePacks(30), ...quietPacks().slice(0, 4)];
const readings = writeInTurn(packs);
const nothing = { archetypes: [], titles: [], texts: [] };

describe("the roasts of one dev log", () => {
  test("are as many as the pages say", () => {
    recordFacts(
      { "house-writer.roasts-in-a-row": { value: readings.length, unit: "roasts" } },
      "npx vitest run packages/roast-bot/test/writers/house/house-writer.test.ts",
    );
  });

  test.each(readings.map((reading) => [reading.pack.subject.id, reading] as const))(
    "%s states nothing that its pack does not prove",
    (_, { roast, pack }) => {
      expect(checkRoast(roast, pack)).toEqual([]);
    },
  );

  test.each(readings.map((reading) => [reading.pack.subject.id, reading] as const))(
    "%s has 300 to 700 words, and 350 when there is a change to talk about",
    (_, { roast, pack }) => {
      const words = wordsInRoast(roast, pack);
      expect(words).toBeGreaterThanOrEqual(pack.subject.kind === "pull-request" ? 350 : 300);
      expect(words).toBeLessThanOrEqual(700);
    },
  );

  test("no sentence is longer than 35 words", () => {
    const sentences = readings.flatMap(({ prose }) =>
      prose.split("\n").flatMap((line) => line.split(/(?<=[.!?]) /)),
    );
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 35)).toEqual([]);
  });

  test("no two share an archetype, a title, an opening or a verdict", () => {
    for (const told of [
      readings.map(({ roast }) => roast.verdict.archetype),
      readings.map(({ roast }) => roast.title.text),
      readings.map(({ roast }) => roast.sections[0]?.blocks.flatMap(sentencesOfBlock)[0]),
      readings.map(({ roast }) => roast.verdict.oneLiner.text),
    ]) {
      expect(repeatsIn(told)).toEqual([]);
    }
  });

  test("no joke is told twice", () => {
    const jokes = readings.flatMap(({ roast }) =>
      [...roast.sections, roast.compliment].flatMap(({ blocks }) =>
        blocks.flatMap(sentencesOfBlock),
      ),
    );
    expect(repeatsIn(jokes)).toEqual([]);
  });

  test("none repeats a phrase of eight words from an earlier one", () => {
    const heard = new Set<string>();
    const repeated: string[] = [];
    for (const { prose } of readings) {
      const phrases = prose.split("\n").flatMap(phrasesOf);
      repeated.push(...phrases.filter((phrase) => heard.has(phrase)));
      for (const phrase of phrases) heard.add(phrase);
    }
    expect(repeated).toEqual([]);
  });

  test("each says that a promise was broken or that there is no entry", () => {
    const silent = readings.filter(({ prose }) => !/promise|entry|deadline|dev log/i.test(prose));
    expect(silent.map(({ pack }) => pack.subject.id)).toEqual([]);
  });

  test("each tells the log in the order of its commits", () => {
    for (const { roast } of readings) {
      for (const block of roast.sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "log") continue;
        const positions = block.items.map(({ exhibit }) => Number(exhibit.slice(1)));
        expect(positions).toEqual(positions.toSorted((one, other) => one - other));
      }
    }
  });
});

describe("roasts that know nothing of each other", () => {
  const apart = packs.map((pack) => writeHouseRoast({ pack, usedUp: nothing }));

  test("no two share an opening paragraph or a verdict", () => {
    const openings = apart.map(({ sections }) =>
      sections[0]?.blocks.flatMap(sentencesOfBlock).join(" "),
    );
    expect(repeatsIn(openings)).toEqual([]);
    expect(repeatsIn(apart.map(({ verdict }) => verdict.oneLiner.text))).toEqual([]);
  });
});

test("the same case and the same past give the same text", async () => {
  const [pack] = packs;
  if (!pack) throw new Error("there is no pack");
  const input = { pack, usedUp: nothing };
  const [once, again] = [await houseWriter.write(input, {}), await houseWriter.write(input, {})];
  expect(once).toEqual(again);
  expect(once.kind).toBe("drafted");
});

test.each([
  ["Correct the spelling of Brackhaven", "-Brackhafen\n+Brackhaven"],
  ["Add the fourth constituent", "+const m4 = 57.968;"],
  [
    "Allow an empty harbour",
    "-if (!ships) throw shipwreck;\n+if (!ships) return [];\n+count(ships);",
  ],
])("“%s” is small and still gets a whole roast", (title, diff) => {
  const change = buildChange({ title, files: { "src/harbour.ts": diff }, commits: [title] });
  const pack = buildEvidencePack(change, {
    who: "mara",
    names: ["Mara Lind"],
    slot: { number: 7, opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: runDetectors(change),
  });
  const roast = writeHouseRoast({ pack, usedUp: nothing });
  expect(checkRoast(roast, pack)).toEqual([]);
  expect(wordsInRoast(roast, pack)).toBeGreaterThanOrEqual(350);
});

test("a charge that nobody foresaw is told in general terms", () => {
  const [pack] = packs;
  if (!pack) throw new Error("there is no pack");
  const charges = pack.charges.map((charge) => ({ ...charge, code: `unheard-of-${charge.code}` }));
  const strange = { ...pack, charges };
  const roast = writeHouseRoast({ pack: strange, usedUp: nothing });
  expect(checkRoast(roast, strange)).toEqual([]);
  expect(wordsInRoast(roast, strange)).toBeGreaterThan(300);
});

function repeatsIn(values: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
