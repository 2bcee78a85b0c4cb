import type { Cite, Exhibit } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import type { PackIndex } from "./pack-index.ts";
import { proveCharge } from "./proofs/prove-charge.ts";
import { proveFigure } from "./proofs/prove-figure.ts";
import { proveLink } from "./proofs/prove-link.ts";
import { proveName } from "./proofs/prove-name.ts";
import { proveOrder } from "./proofs/prove-order.ts";
import { proveQuote } from "./proofs/prove-quote.ts";
import { proveTime } from "./proofs/prove-time.ts";
import type { Word } from "./tokens/read-words.ts";
import type { Range } from "./tokens/split-sentences.ts";
import { refuted, type CitedStretch, type Proof } from "./proofs/proof.ts";

export interface ProveCiteOptions {
  readonly index: PackIndex;
  /** Whether another cite of the sentence, not a charge, proves this word by itself. */
  readonly isProvenOtherwise: (word: Word, range: Range) => boolean;
}

/** Proves or refutes one cite over its stretch of the sentence. */
export function proveCite(
  { cite, stretch }: { readonly cite: Cite; readonly stretch: CitedStretch },
  { index, isProvenOtherwise }: ProveCiteOptions,
): Proof {
  switch (cite.kind) {
    case "figure": {
      const figure = index.figures.get(cite.figure);
      if (figure === undefined) {
        return refuted("unknown-exhibit", `there is no figure “${cite.figure}”`);
      }
      return proveFigure(stretch, figure, index.recomputed.get(figure.id));
    }
    case "charge": {
      const charge = index.charges.get(cite.charge);
      if (charge === undefined) {
        return refuted("unknown-exhibit", `there is no charge “${cite.charge}”`);
      }
      return proveCharge(stretch, charge, isProvenOtherwise);
    }
    case "order": {
      const exhibits: Exhibit[] = [];
      for (const id of cite.exhibits) {
        const exhibit = index.exhibits.get(id);
        if (exhibit === undefined) return refuted("unknown-exhibit", `there is no exhibit “${id}”`);
        exhibits.push(exhibit);
      }
      return proveOrder(stretch, exhibits, index.pack);
    }
    case "quote":
      return withExhibit(index, cite.exhibit, (exhibit) => proveQuote(stretch, exhibit));
    case "name":
      return withExhibit(index, cite.exhibit, (exhibit) => proveName(stretch, exhibit));
    case "time":
      return withExhibit(index, cite.exhibit, (exhibit) => proveTime(stretch, exhibit, cite.field));
    case "link":
      return withExhibit(index, cite.exhibit, (exhibit) => proveLink(stretch, exhibit));
    default:
      return unreachable(cite);
  }
}

function withExhibit(index: PackIndex, id: string, prove: (exhibit: Exhibit) => Proof): Proof {
  const exhibit = index.exhibits.get(id);
  if (exhibit === undefined) return refuted("unknown-exhibit", `there is no exhibit “${id}”`);
  return prove(exhibit);
}
