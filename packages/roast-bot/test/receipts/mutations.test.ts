import { recordFacts, recordMeasurements } from "@mea-culpa/measured";
import { afterAll, describe, expect, it } from "vitest";
import type { GeneratorName } from "@mea-culpa/formats";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { verifyRoast } from "../../src/audit/verify/verify-roast.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { falseClaims } from "../support/mutations/false-claims.ts";
import { mutateBlocks } from "../support/mutations/mutate-blocks.ts";
import { mutateCites } from "../support/mutations/mutate-cites.ts";
import { mutateWords } from "../support/mutations/mutate-words.ts";
import type { Mutation } from "../support/mutations/mutation.ts";
import { samplePacks } from "../support/packs/sample-packs.ts";
import { provenRoasts, type ProvenRoast } from "../support/proven-roasts/proven-roasts.ts";
import { writeHouseRoast } from "../../src/writers/house/write-house-roast.ts";

/** Roasts that the house writer wrote, of packs that differ in their log and in their charges. */
const houseRoasts: readonly ProvenRoast[] = samplePacks(24).map((pack) => {
  const roast = writeHouseRoast({ pack, usedUp: { archetypes: [], titles: [], texts: [] } });
  return { name: `${pack.subject.id}: ${roast.title.text}`, roast, pack };
});

/** Of the house writer's, some are attacked; all of them have to be accepted. */
const attacked = [...provenRoasts, ...houseRoasts.filter((_, number) => number % 4 === 0)];

const command = "npx vitest run packages/roast-bot/test/receipts/mutations.test.ts";

/** How many mutations were tried, and which layer caught those that a reader can see. */
const tally = {
  tried: 0,
  caught: 0,
  published: 0,
  semantics: 0,
  receiptsOnly: 0,
  kinds: new Set<string>(),
};

const mutationsOf = new Map(
  attacked.map((proven) => [
    proven.name,
    [...mutateCites(proven), ...mutateWords(proven), ...mutateBlocks(proven)],
  ]),
);

describe.each(houseRoasts)("the house writer's $name", (proven) => {
  it("is accepted as a draft, and as an entry with and without receipts", () => {
    expect(findingsOn(proven)).toEqual([]);
  });
});

describe.each(attacked)("$name", (proven) => {
  it("is accepted as it stands, as a draft and as an entry", () => {
    expect(findingsOn(proven)).toEqual([]);
  });

  it("is refused as a draft with any one thing in it made untrue", () => {
    const mutations = mutationsOf.get(proven.name) ?? [];
    const missed = mutations.filter(({ roast }) => checkRoast(roast, proven.pack).length === 0);
    tally.tried += mutations.length;
    tally.caught += mutations.length - missed.length;
    for (const { kind } of mutations) tally.kinds.add(kind);
    expect(missed.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
  });

  it(
    "is refused as an entry by its text and evidence alone, though it be sealed anew",
    {
      timeout: 120_000,
    },
    () => {
      const { published, missed } = attack(proven);
      tally.published += published.length;
      tally.semantics += published.length - missed.length;
      // Some untruths are true of something else in the pack: only the receipts know what was meant.
      expect(missed.length).toBeLessThan(published.length / 8);
    },
  );

  it("is refused as an entry by its receipts where its text and evidence say nothing", () => {
    const { missed } = attack(proven);
    const receipts = makeReceipts(proven.roast, proven.pack);
    const unseen = missed.filter(
      ({ markdown }) =>
        verifyRoast({ markdown, pack: proven.pack, receipts }).findings.length === 0,
    );
    tally.receiptsOnly += missed.length;
    expect(unseen.map(({ mutation }) => `${mutation.kind}: ${mutation.what}`)).toEqual([]);
  });
});

afterAll(() => {
  const { tried, caught, published, semantics, receiptsOnly, kinds } = tally;
  console.log(
    `mutations: ${tried} of ${kinds.size} kinds tried on drafts, ${caught} caught; ${published} published with a new seal: ${semantics} caught by the evidence alone, ${receiptsOnly} by the receipts`,
  );
  recordMeasurements(
    {
      "mutations.drafts": { value: tried, unit: "mutations" },
      "mutations.drafts-caught": { value: caught, unit: "mutations" },
      "mutations.published": { value: published, unit: "mutations" },
      "mutations.caught-by-evidence": { value: semantics, unit: "mutations" },
      "mutations.caught-by-receipts": { value: receiptsOnly, unit: "mutations" },
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
  expect(semantics / published).toBeGreaterThan(0.95);
});

interface Attack {
  readonly mutation: Mutation;
  readonly markdown: string;
}

interface Attacks {
  readonly published: readonly Attack[];
  readonly missed: readonly Attack[];
}

const attacks = new Map<string, Attacks>();

/** The mutations that can be published at all, and those of them that the evidence alone misses. */
function attack(proven: ProvenRoast): Attacks {
  const known = attacks.get(proven.name);
  if (known !== undefined) return known;
  const published = (mutationsOf.get(proven.name) ?? [])
    .filter(({ visible }) => visible)
    // Reading a whole entry takes a while: every second attack is published, or every eighth.
    .filter((_, number) => number % (provenRoasts.includes(proven) ? 2 : 8) === 0)
    .flatMap((mutation): readonly Attack[] => {
      const rendered = render(proven, mutation.roast, "astro");
      return rendered.kind === "refused" ? [] : [{ mutation, markdown: rendered.markdown }];
    });
  const missed = published.filter(
    ({ markdown }) => verifyRoast({ markdown, pack: proven.pack }).findings.length === 0,
  );
  if (process.env["SHOW_MISSED"] !== undefined) {
    for (const { mutation } of missed) console.log(`missed ${mutation.kind}: ${mutation.what}`);
  }
  attacks.set(proven.name, { published, missed });
  return { published, missed };
}

/** What the checks find in a roast as it was written, which should be nothing. */
function findingsOn(proven: ProvenRoast): readonly { readonly message: string }[] {
  const { roast, pack } = proven;
  const rendered = render(proven, roast, "hugo");
  if (rendered.kind === "refused") throw new Error(rendered.reasons.join("\n"));
  const { markdown } = rendered;
  return [
    ...checkRoast(roast, pack),
    ...verifyRoast({ markdown, pack }).findings,
    ...verifyRoast({ markdown, pack, receipts: makeReceipts(roast, pack) }).findings,
  ];
}

function render({ pack }: ProvenRoast, roast: Mutation["roast"], generator: GeneratorName) {
  return renderEntry(roast, {
    pack,
    generator,
    frontMatter: {
      date: "2026-07-13T06:10:00Z",
      writer: "house",
      evidence: { path: "data/roast_bot/evidence.json", sha256: "0".repeat(64) },
      receipts: "data/roast_bot/receipts.json",
    },
  });
}
