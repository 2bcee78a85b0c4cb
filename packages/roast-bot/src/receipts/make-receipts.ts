import {
  type Block,
  type Cite,
  currentReceipts,
  type EvidencePack,
  type Hearing,
  type Receipt,
  type Receipts,
  type Roast,
} from "@mea-culpa/formats";
import { timeField } from "../case/exhibit-fields.ts";
import { decideSentence } from "./argued/believe-hearing.ts";
import { findGround, namedBy } from "./cited-exhibits.ts";
import { indexPack, type PackIndex } from "./pack-index.ts";
import { proveSentence } from "./prove-sentence.ts";
import { listSections, listSentences } from "./walk-roast.ts";

/**
 * Every claim of a roast with its proof. The roast is one that `checkRoast` accepts; cites of what
 * the pack does not hold give receipts without proof, which a verification will refuse.
 */
export function makeReceipts(roast: Roast, pack: EvidencePack, hearing?: Hearing): Receipts {
  const index = indexPack(pack, hearing);
  const sentences = listSentences(roast, index);
  const cited = sentences.flatMap(({ place, sentence }) =>
    sentence.cites.map((cite) => makeReceipt(cite, { place, index })),
  );
  const shown = listSections(roast).flatMap(({ place, section }) =>
    section.blocks.flatMap((block, number) =>
      receiptsOfBlock(block, { place: `${place}.blocks[${number}]`, index }),
    ),
  );
  const asked = sentences.flatMap(({ sentence, ...rest }) => {
    const { turned } = proveSentence(sentence, { index, ...rest });
    return [sentence.text, ...turned];
  });
  return {
    schema: currentReceipts,
    subject: pack.subject.id,
    claims: [...cited, ...shown],
    ...(hearing !== undefined && {
      hearing: keepUsed(hearing, new Set(asked)),
    }),
    roast,
  };
}

/** A hearing without the sentences that were dropped. What tried the referee stays. */
function keepUsed({ rulings, ...hearing }: Hearing, texts: ReadonlySet<string>): Hearing {
  return { ...hearing, rulings: rulings.filter(({ text }) => texts.has(text)) };
}

interface Scope {
  readonly place: string;
  readonly index: PackIndex;
}

function makeReceipt(cite: Cite, { place, index }: Scope): Receipt {
  const { kind, text } = cite;
  return { place, text, kind, ...tellProof(cite, index) };
}

/** What of a receipt depends on the kind of its cite: what proves it, and how. */
function tellProof(cite: Cite, index: PackIndex): Omit<Receipt, "place" | "text" | "kind"> {
  switch (cite.kind) {
    case "figure": {
      const figure = index.figures.get(cite.figure);
      const recomputed = index.recomputed.get(cite.figure);
      const ground = listExhibits(findGround(cite.figure, index), index);
      if (figure === undefined || recomputed === undefined) return ground;
      const { id, label, unit, formula, value } = figure;
      return { figure: { id, label, unit, formula, value, recomputed }, ...ground };
    }
    case "licensed": {
      const charge = index.facts.charge(cite.charge);
      if (charge === undefined) {
        return listExhibits(index.facts.commit(cite.charge) ? [cite.charge] : [], index);
      }
      const { code, summary, exhibits } = charge;
      return { charge: { code, summary }, ...listExhibits(exhibits, index) };
    }
    case "argued": {
      const { hearing } = index;
      const decision = decideSentence(cite.text, index);
      const shown = listExhibits(cite.exhibits, index);
      if (hearing.kind !== "believed" || decision.kind !== "shown") return shown;
      const { basis, statements } = decision;
      const { referee, canaries } = hearing;
      return { argued: { basis, referee, votes: 2, canaries, statements }, ...shown };
    }
    case "time": {
      const exhibit = index.exhibits.get(cite.exhibit);
      const value = exhibit && timeField(exhibit, cite.field);
      return {
        ...(value !== undefined && { time: { field: cite.field, value } }),
        ...listExhibits([cite.exhibit], index),
      };
    }
    case "order":
    case "quote":
    case "name":
    case "link":
      return listExhibits(namedBy(cite), index);
  }
}

function receiptsOfBlock(block: Block, { place, index }: Scope): readonly Receipt[] {
  switch (block.kind) {
    case "paragraph":
      return [];
    case "log":
      return block.items.map(({ exhibit }, number) => ({
        place: `${place}.items[${number}]`,
        text: index.exhibits.get(exhibit)?.text.split("\n", 1)[0] ?? "",
        kind: "log",
        ...listExhibits([exhibit], index),
      }));
    case "exhibit":
      return [
        { place, text: block.text, kind: "exhibit", ...listExhibits([block.exhibit], index) },
      ];
  }
}

function listExhibits(
  ids: readonly string[],
  index: PackIndex,
): Pick<Receipt, "exhibits" | "urls" | "sha256"> {
  const exhibits = ids.flatMap((id) => index.exhibits.get(id) ?? []);
  return {
    exhibits: exhibits.map(({ id }) => id),
    urls: exhibits.flatMap(({ url }) => (url === undefined ? [] : [url])),
    sha256: exhibits.map(({ sha256 }) => sha256),
  };
}
