import type { Exhibit } from "@mea-culpa/formats";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * Why a quote or name that stands in its exhibit is told of another one, if it is: “from” something that
 * came later “to” this, or as what a commit says that somebody else says.
 */
export function refuteTold(
  { sentence, start, named }: CitedStretch,
  exhibit: Exhibit,
): Proof | undefined {
  const before = named.findLast((each) => each.end <= start);
  if (before === undefined || before.exhibit === exhibit) return undefined;
  const between = sentence.slice(before.end, start);
  const told = before.exhibit;
  if (told.kind !== "commit") return undefined;
  if (exhibit.kind === "commit" && move.test(sentence.slice(0, before.start) + "…" + between)) {
    const isBack = exhibit.position < told.position;
    const message = `${told.id} comes after ${exhibit.id}: nothing went from the one to the other`;
    return isBack ? refuted("order-differs", message) : undefined;
  }
  const message = `what ${exhibit.id} says is not what ${told.id} says`;
  return says.test(between) ? refuted("claim-without-proof", message) : undefined;
}

/** “from ... to”, “from ... it went to”. */
const move = /\bfrom (?:the )?…[^“”,;.]{0,30}\bto (?:the )?$/i;

/** Says of what is quoted before what is quoted behind: “... explains itself: ...”, “... says ...”. */
const says =
  /^ (?:(?:itself|also|even|then|only|\w+ly) )*(?:says?|said|reads?|explains?|explained|adds?|added|admits?|admitted|answers?|answered|argues?|argued|notes?|noted|claims?|claimed|confesses|confessed|apologi[sz]e[sd]?|promise[sd]?|tells?|told|states?|stated|gives? (?:its|the|as) reason|justifies)(?: (?:itself|its reason|us|why|that|in its body|the reason|so))*[,:]? $/i;
