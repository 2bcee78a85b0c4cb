import { afterAll, describe, expect, it } from "vitest";
import type { GeneratorName } from "../../src/promise/promise.ts";
import { renderEntry } from "../../src/publish/entry/render-entry.ts";
import { verifyRoast } from "../../src/publish/entry/verify/verify-roast.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { mutateBlocks } from "../support/mutations/mutate-blocks.ts";
import { mutateCites } from "../support/mutations/mutate-cites.ts";
import { mutateWords } from "../support/mutations/mutate-words.ts";
import type { Mutation } from "../support/mutations/mutation.ts";
import { provenRoasts, type ProvenRoast } from "../support/proven-roasts/proven-roasts.ts";

/** How many mutations were tried, and which layer caught those that a reader can see. */
const tally = { tried: 0, published: 0, semantics: 0, receiptsOnly: 0, kinds: new Set<string>() };

const mutationsOf = new Map(
  provenRoasts.map((proven) => [
    proven.name,
    [...mutateCites(proven), ...mutateWords(proven), ...mutateBlocks(proven)],
  ]),
);

describe.each(provenRoasts)("the roast of $name", (proven) => {
  it("is accepted as it stands, as a draft and as an entry", () => {
    const { roast, pack } = proven;
    expect(checkRoast(roast, pack)).toEqual([]);
    const markdown = publish(proven, roast);
    const receipts = makeReceipts(roast, pack);
    expect(verifyRoast({ markdown, pack }).findings).toEqual([]);
    expect(verifyRoast({ markdown, pack, receipts }).findings).toEqual([]);
  });

  it("is refused as a draft with any one thing in it made untrue", () => {
    const mutations = mutationsOf.get(proven.name) ?? [];
    const missed = mutations.filter(({ roast }) => checkRoast(roast, proven.pack).length === 0);
    tally.tried += mutations.length;
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
      expect(missed.length / Math.max(1, published.length)).toBeLessThan(0.06);
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
  const { tried, published, semantics, receiptsOnly, kinds } = tally;
  console.log(
    `mutations: ${tried} of ${kinds.size} kinds tried on drafts, all caught; ${published} published with a new seal: ${semantics} caught by the evidence alone, ${receiptsOnly} by the receipts`,
  );
  expect(tried).toBeGreaterThanOrEqual(500);
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

function publish(proven: ProvenRoast, roast: Mutation["roast"]): string {
  const rendered = render(proven, roast, "hugo");
  if (rendered.kind === "refused") throw new Error(rendered.reasons.join("\n"));
  return rendered.markdown;
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
