import type { EvidencePack, Hearing, Ruling, Statement } from "@mea-culpa/formats";
import { makeCanaries } from "../../src/receipts/argued/believe-hearing.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { proveSentence } from "../../src/receipts/prove-sentence.ts";

/** A ruling of two votes that agree, over these exhibits and back. */
export function rule(
  text: string,
  {
    exhibits,
    statements,
  }: Pick<Ruling, "exhibits"> & { readonly statements: readonly Statement[] },
): Ruling {
  const seen = exhibits.length === 0 ? ["c1", "c2"] : exhibits;
  return {
    text,
    exhibits,
    votes: [
      { exhibits: seen, statements },
      { exhibits: seen.toReversed(), statements },
    ],
  };
}

/** A statement that words of an exhibit show. */
export function shown(text: string, exhibit: string, words: string): Statement {
  return { text, verdict: "shown", proofs: [{ exhibit, words }] };
}

/** A hearing of a referee that recognises every canary, whatever else it says. */
export function hearing(pack: EvidencePack, ...rulings: readonly Ruling[]): Hearing {
  return { referee: "test:referee", canaries: recogniseCanaries(pack), rulings };
}

/** A hearing of one who was asked as well what would be shown of that, turned round, and found none of it so. */
export function turnedHearing(pack: EvidencePack, ...rulings: readonly Ruling[]): Hearing {
  const index = indexPack(pack);
  const denied = rulings.flatMap(({ text, exhibits }) => {
    const cites = [{ kind: "argued" as const, text, exhibits }];
    return proveSentence({ text, cites }, { index }).turned.map((turned) => {
      const statements = [{ text: turned, verdict: "not-shown" as const, proofs: [] }];
      return rule(turned, { exhibits, statements });
    });
  });
  return hearing(pack, ...rulings, ...denied);
}

/** The canaries of a pack with the right answers. */
export function recogniseCanaries(pack: EvidencePack): readonly Ruling[] {
  return makeCanaries(pack).map(({ text, isTrue, exhibits, counter }) => {
    const all = [...exhibits, ...counter];
    const [exhibit = ""] = exhibits;
    const words = /“([^”]+)”/.exec(text)?.[1] ?? "";
    const statement: Statement = isTrue
      ? shown(text, exhibit, words)
      : { text, verdict: "not-shown", proofs: [] };
    const vote = { exhibits: all, statements: [statement] };
    return { text, exhibits, votes: [vote, { ...vote, exhibits: all.toReversed() }] };
  });
}
