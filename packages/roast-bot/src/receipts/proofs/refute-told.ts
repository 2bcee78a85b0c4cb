import type { Exhibit } from "@mea-culpa/formats";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * Why a quote, name or place of an exhibit is told of another one, if it is: “from” something that came
 * later “to” this, as what a commit says that somebody else says, or as which commit it is.
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
  const joined = `${sentence.slice(0, before.start)}…${between}`;
  if (exhibit.kind === "commit" && (move.test(joined) || follows.test(joined))) {
    const [earlier, later] = follows.test(joined) ? [exhibit, told] : [told, exhibit];
    const message = `${earlier.id} comes after ${later.id}: not as it is told here`;
    return later.position < earlier.position ? refuted("order-differs", message) : undefined;
  }
  const message = `what ${exhibit.id} says is not what ${told.id} says`;
  return says.test(between) || equals.test(between)
    ? refuted("claim-without-proof", message)
    : undefined;
}

/** “from ... to”, “... is followed by”: the earlier one stands first. */
const move =
  /(?:\bfrom (?:the )?…[^“”,;.]{0,30}\bto|…,? (?:is|was|gets|got) (?:\w+ )?followed(?:,[^,“”]*,)? by|…,? (?:preced(?:es|ed)|(?:makes|made|gives|gave) way (?:to|for))) (?:the )?$/i;
/** “... follows”, “... comes on the heels of”: the later one does. */
const follows = /…,? (?:follow(?:s|ed)(?: on| upon)?|(?:comes|came) on the heels of) (?:the )?$/i;

/** “The last commit is “...””, “... is the first”. */
const equals = /^(?: commit,| (?:commit )?(?:is|was|reads|is called|was called))(?: the| its)? $/i;

/** Says of what is quoted before what is quoted behind: “... explains itself: ...”, “... says ...”. */
const says =
  /^ (?:(?:itself|also|even|then|only|\w+ly) )*(?:says?|said|reads?|explains?|explained|adds?|added|admits?|admitted|answers?|answered|argues?|argued|notes?|noted|claims?|claimed|confesses|confessed|apologi[sz]e[sd]?|promise[sd]?|tells?|told|states?|stated|gives? (?:its|the|as) reason|justifies)(?: (?:itself|its reason|us|why|that|in its body|the reason|so))*[,:]? $/i;
