import { recordFacts, recordMeasurements } from "@mea-culpa/measured";
import { afterAll, describe, expect, it } from "vitest";
import type { GeneratorName, Roast } from "@mea-culpa/formats";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { verifyRoast } from "../../src/audit/verify/verify-roast.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { falseClaims } from "../support/mutations/false-claims.ts";
import { writeHouseRoast } from "../../src/writers/house/write-house-roast.ts";
import { mutateBlocks } from "../support/mutations/mutate-blocks.ts";
import { mutateCites } from "../support/mutations/mutate-cites.ts";
import { mutateWords } from "../support/mutations/mutate-words.ts";
import { samplePacks } from "../support/packs/sample-packs.ts";
import { type ProvenRoast, provenRoasts } from "../support/proven-roasts/proven-roasts.ts";

/** Roasts that the house writer wrote, of packs that differ in their log and in their charges. */
const houseRoasts: readonly ProvenRoast[] = samplePacks(24).map((pack) => {
  const roast = writeHouseRoast({ pack, usedUp: { archetypes: [], titles: [], texts: [] } });
  return { name: `${pack.subject.id}: ${roast.title.text}`, roast, pack };
});

/** Of the house writer's, some are attacked; all of them have to be accepted. */
const attacked = [...provenRoasts, ...houseRoasts.filter((_, number) => number % 4 === 0)];

const command = "npx vitest run packages/roast-bot/test/mutations/mutations.test.ts";

const tally = { tried: 0, caught: 0, published: 0, refused: 0, kinds: new Set<string>() };

const mutationsOf = new Map(
  attacked.map((proven) => [
    proven.name,
    [...mutateCites(proven), ...mutateWords(proven), ...mutateBlocks(proven)],
  ]),
);

describe.each(houseRoasts)("the house writer's $name", (proven) => {
  it("is accepted as a draft, and as an entry with its receipts", () => {
    expect(findingsOn(proven)).toEqual([]);
  });
});

describe.each(attacked)("$name", (proven) => {
  it("is accepted as it stands, as a draft and as an entry", () => {
    expect(findingsOn(proven)).toEqual([]);
  });

  it("is refused as a draft with any one thing in it made untrue", () => {
    const mutations = mutationsOf.get(proven.name) ?? [];
    const missed = mutations.filter(
      ({ roast }) => checkRoast(roast, proven.pack, proven.hearing).length === 0,
    );
    tally.tried += mutations.length;
    tally.caught += mutations.length - missed.length;
    for (const { kind } of mutations) tally.kinds.add(kind);
    expect(missed.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
  });

  it("is refused as an entry that was sealed anew, with the old receipts and with new ones", () => {
    const old = makeReceipts(proven.roast, proven.pack, proven.hearing);
    const visible = (mutationsOf.get(proven.name) ?? []).filter((mutation) => mutation.visible);
    // Rendering and reading a whole entry takes a while: every fourth attack is published.
    for (const { roast, kind, what } of visible.filter((_, number) => number % 4 === 0)) {
      const markdown = render(proven, roast, "astro");
      if (markdown === undefined) continue;
      tally.published += 1;
      const { pack, hearing } = proven;
      const forged = makeReceipts(roast, pack, hearing);
      const holds = [old, forged].some(
        (receipts) => verifyRoast({ markdown, pack, receipts }).findings.length === 0,
      );
      expect(holds, `${kind}: ${what}`).toBe(false);
      tally.refused += 1;
    }
  });

  it("is called nothing that holds where there are no receipts", () => {
    const markdown = render(proven, proven.roast, "hugo") ?? "";
    const { claims, findings } = verifyRoast({ markdown, pack: proven.pack });
    expect(claims).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["receipts-missing"]);
  });
});

afterAll(() => {
  const { tried, caught, published, refused, kinds } = tally;
  console.log(
    `mutations: ${tried} of ${kinds.size} kinds tried on drafts, ${caught} caught; ${published} published with a new seal, ${refused} refused with old and with forged receipts`,
  );
  recordMeasurements(
    {
      "mutations.drafts": { value: tried, unit: "mutations" },
      "mutations.drafts-caught": { value: caught, unit: "mutations" },
      "mutations.published": { value: published, unit: "mutations" },
      "mutations.published-refused": { value: refused, unit: "mutations" },
    },
    command,
  );
  recordFacts(
    {
      "mutations.kinds": { value: kinds.size, unit: "kinds" },
      "mutations.false-sentences": { value: falseClaims.length, unit: "sentences" },
      "mutations.roasts-attacked": { value: attacked.length, unit: "roasts" },
      "mutations.house-roasts": { value: houseRoasts.length, unit: "roasts" },
      "mutations.proven-roasts": {
        value: provenRoasts.length + houseRoasts.length,
        unit: "roasts",
      },
    },
    command,
  );
  expect(tried).toBeGreaterThanOrEqual(500);
  expect(caught).toBe(tried);
  expect(refused).toBe(published);
});

/** What the checks find in a roast as it was written, which should be nothing. */
function findingsOn(proven: ProvenRoast): readonly { readonly message: string }[] {
  const { roast, pack, hearing } = proven;
  const markdown = render(proven, roast, "hugo");
  if (markdown === undefined) throw new Error("the roast could not be rendered");
  return [
    ...checkRoast(roast, pack, hearing),
    ...verifyRoast({ markdown, pack, receipts: makeReceipts(roast, pack, hearing) }).findings,
  ];
}

function render({ pack }: ProvenRoast, roast: Roast, generator: GeneratorName): string | undefined {
  const rendered = renderEntry(roast, {
    pack,
    generator,
    frontMatter: {
      date: "2026-07-13T06:10:00Z",
      writer: "house",
      evidence: { path: "data/roast_bot/evidence.json", sha256: "0".repeat(64) },
      receipts: "data/roast_bot/receipts.json",
    },
  });
  return rendered.kind === "refused" ? undefined : rendered.markdown;
}
