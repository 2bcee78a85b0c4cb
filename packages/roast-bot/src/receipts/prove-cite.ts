import type { Cite, Exhibit } from "@mea-culpa/formats";
import { isLicensed } from "../lines/licence.ts";
import { unreachable } from "../unreachable.ts";
import type { ClaimingSentence } from "./argued/is-judgeable.ts";
import { proveArgument } from "./argued/prove-argument.ts";
import type { PackIndex } from "./pack-index.ts";
import { proveFigure } from "./proofs/prove-figure.ts";
import { proveLink } from "./proofs/prove-link.ts";
import { proveName } from "./proofs/prove-name.ts";
import { proveOrder } from "./proofs/prove-order.ts";
import { proveQuote } from "./proofs/prove-quote.ts";
import { proveTime } from "./proofs/prove-time.ts";
import { refuteTold } from "./proofs/refute-told.ts";
import { refuted, type CitedStretch, type Proof } from "./proofs/proof.ts";

/** Proves or refutes one cite over its stretch of the sentence. */
export function proveCite({
  cite,
  stretch,
  whole,
}: {
  readonly cite: Cite;
  readonly stretch: CitedStretch;
  /** The sentence with all that it claims. */
  readonly whole: ClaimingSentence;
}): Proof {
  const { index } = whole;
  switch (cite.kind) {
    case "figure": {
      const figure = index.figures.get(cite.figure);
      if (figure === undefined) {
        return refuted("unknown-exhibit", `there is no figure “${cite.figure}”`);
      }
      return proveFigure(stretch, figure, {
        recomputed: index.recomputed.get(figure.id),
        pack: index.pack,
      });
    }
    case "licensed":
      return proveLicence(cite, { stretch, index });
    case "argued":
      return proveArgument(cite, { stretch, whole });
    case "order": {
      const unknown = cite.exhibits.find((id) => !index.exhibits.has(id));
      if (unknown !== undefined) return refuteExhibit(unknown);
      const exhibits = cite.exhibits.flatMap((id) => index.exhibits.get(id) ?? []);
      const [place, ...more] = exhibits;
      const wrong = place && more.length === 0 ? refutePlace(stretch, place) : undefined;
      return wrong ?? proveOrder(stretch, exhibits, index.pack);
    }
    case "quote":
      return withExhibit(
        index,
        cite.exhibit,
        (exhibit) => refuteTold(stretch, exhibit) ?? proveQuote(stretch, exhibit),
      );
    case "name":
      return withExhibit(
        index,
        cite.exhibit,
        (exhibit) => refuteTold(stretch, exhibit) ?? proveName(stretch, exhibit),
      );
    case "time":
      return withExhibit(index, cite.exhibit, (exhibit) => proveTime(stretch, exhibit, cite.field));
    case "link":
      return withExhibit(index, cite.exhibit, (exhibit) => proveLink(stretch, exhibit));
    default:
      return unreachable(cite);
  }
}

/** Why “the third commit” is not the one of which the sentence speaks: it rests on others, or says so. */
function refutePlace(stretch: CitedStretch, place: Exhibit): Proof | undefined {
  const { rests } = stretch;
  const isOwn = (each: Exhibit): boolean =>
    each === place ||
    each.kind === "pull-request" ||
    (each.kind === "lines" && place.kind === "commit" && each.commit === place.sha);
  if (rests.length > 0 && !rests.some(isOwn)) {
    return refuted("order-differs", `the sentence is argued from others than ${place.id}`);
  }
  return refuteTold(stretch, place);
}

function withExhibit(index: PackIndex, id: string, prove: (exhibit: Exhibit) => Proof): Proof {
  const exhibit = index.exhibits.get(id);
  return exhibit === undefined ? refuteExhibit(id) : prove(exhibit);
}

function refuteExhibit(id: string): Proof {
  return refuted("unknown-exhibit", `there is no exhibit “${id}”`);
}

/** The whole sentence is what a line of the charge gives with this evidence: then all of it is so. */
function proveLicence(
  cite: Extract<Cite, { readonly kind: "licensed" }>,
  { stretch, index }: { readonly stretch: CitedStretch; readonly index: PackIndex },
): Proof {
  if (stretch.text !== stretch.sentence) {
    return refuted("claim-without-proof", "a line licenses a whole sentence or nothing");
  }
  if (!isLicensed({ ...cite, behind: stretch.behind?.id }, index.facts)) {
    return refuted(
      "claim-without-proof",
      `“${cite.charge}” licenses no such sentence in this version of roast-bot`,
    );
  }
  return { kind: "proven", covers: () => true };
}
