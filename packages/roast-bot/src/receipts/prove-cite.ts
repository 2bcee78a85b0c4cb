import type { Cite, Exhibit } from "@mea-culpa/formats";
import { isLogged, readLog } from "../case/logged.ts";
import { isLicensed } from "../lines/licence.ts";
import { innerQuotes } from "../lines/piece.ts";
import type { ClaimingSentence } from "./argued/is-judgeable.ts";
import { proveArgument } from "./argued/prove-argument.ts";
import { isCode } from "./cited-exhibits.ts";
import type { PackIndex } from "./pack-index.ts";
import type { NamedExhibit } from "./proofs/named-things.ts";
import { type CitedStretch, type Proof, refuted } from "./proofs/proof.ts";
import { proveFigure } from "./proofs/prove-figure.ts";
import { proveName } from "./proofs/prove-name.ts";
import { proveOrder } from "./proofs/prove-order.ts";
import { isQuotedFrom, proveQuote } from "./proofs/prove-quote.ts";
import { proveTime } from "./proofs/prove-time.ts";

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
    case "name": {
      const prove = cite.kind === "quote" ? proveQuote : proveName;
      return withExhibit(
        index,
        cite.exhibit,
        (exhibit) => refuteQuoted(stretch, exhibit, index) ?? prove(stretch, exhibit),
      );
    }
    case "time":
      return withExhibit(index, cite.exhibit, (exhibit) => proveTime(stretch, exhibit, cite.field));
    case "link":
      return withExhibit(index, cite.exhibit, (exhibit) => proveLink(stretch, exhibit));
  }
}

/** What stands before a place at which a span begins. */
export const spanFrom: RegExp = /\b(?:from|since|after|between) the $/i;

/** Why “the third commit” is not the one of which the sentence speaks: it rests on others, or says so. */
function refutePlace(stretch: CitedStretch, place: Exhibit): Proof | undefined {
  const { rests, sentence, start, named } = stretch;
  // Where a span begins, what happens in it does not rest.
  if (spanFrom.test(sentence.slice(0, start))) return undefined;
  const isOwn = (each: Exhibit): boolean =>
    each === place ||
    each.kind === "pull-request" ||
    (each.kind === "lines" && place.kind === "commit" && each.commit === place.sha);
  if (rests.length > 0 && !rests.some(isOwn)) {
    return refuted("order-differs", `the sentence is argued from others than ${place.id}`);
  }
  // “... comes after ..., and is the last”: one of those.
  const told = named.filter((each) => each.end <= start && isLogged(each.exhibit));
  const isTold = /\b(?:is|was|been|comes|came|stands)(?: as)? the $/.test(sentence.slice(0, start));
  if (isTold && told.length > 0 && !told.some((each) => each.exhibit === place)) {
    return refuted("order-differs", `that place is ${place.id}'s, which is not named before it`);
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

/**
 * A link leads to its exhibit's url, and its words say so: at least one name, quote or code stands
 * in them, and each one stands in that exhibit. It covers none of them by itself.
 */
function proveLink(stretch: CitedStretch, exhibit: Exhibit): Proof {
  if (exhibit.url === undefined || !/^https?:\/\//.test(exhibit.url)) {
    return refuted("link-not-an-exhibit", `exhibit ${exhibit.id} has no web address`);
  }
  const named = stretch.tokens.filter(({ kind }) => ["name", "code", "quote"].includes(kind));
  if (named.length === 0) {
    return refuted("link-not-an-exhibit", "the words of a link name or quote what it leads to");
  }
  for (const token of named) {
    const isQuote = isQuotedFrom(token.text, exhibit.text);
    const isName = proveName({ ...stretch, text: token.text }, exhibit).kind === "proven";
    if (!isQuote && !isName) {
      return refuted("link-not-an-exhibit", `“${token.text}” is not in exhibit ${exhibit.id}`);
    }
  }
  return { kind: "proven", covers: () => false };
}

/** Why a quote or name is told of another one: a subject in quotes is its commit’s, wherever else its words stand but in a title. */
function refuteQuoted(
  stretch: CitedStretch,
  exhibit: Exhibit,
  { pack }: PackIndex,
): Proof | undefined {
  const [, text] = /^“(.*)”$/.exec(stretch.sentence.slice(stretch.start, stretch.end)) ?? [];
  const isTitle = exhibit.kind === "pull-request" && exhibit.title === text;
  const called = isTitle
    ? []
    : readLog(pack).filter(({ subject }) => innerQuotes(subject) === text);
  const own = called.length === 0 || called.some((each) => each === exhibit) ? [exhibit] : called;
  const found = own.map((each) => refuteTold(stretch, each));
  return found.includes(undefined) ? undefined : found[0];
}

/**
 * Why a quote, name or place of an exhibit is told of another one, if it is: “from” something that came
 * later “to” this, as what a commit says that somebody else says, or as which commit it is.
 */
function refuteTold(stretch: CitedStretch, exhibit: Exhibit): Proof | undefined {
  const { sentence, start, named } = stretch;
  const before = named.findLast((each) => each.end <= start);
  if (before === undefined || before.exhibit === exhibit) return undefined;
  const between = sentence.slice(before.end, start);
  const told = before.exhibit;
  if (isApposed(stretch, { exhibit, before })) {
    return refuted("order-differs", `“${stretch.text}” is not where it is put`);
  }
  if (isCode(told) && isCode(exhibit) && becomes.test(between)) {
    const isSwapped = told.side === "after" && exhibit.side === "before";
    const message = `“${stretch.text}” stood there before`;
    return isSwapped && !told.text.includes(stretch.text.replaceAll(/^[“`]|[”`]$/g, ""))
      ? refuted("order-differs", message)
      : undefined;
  }
  // What is the subject of one may be the title as well.
  if (!isLogged(told) || stretch.text.replaceAll(/^“|”$/g, "") === innerQuotes(told.subject)) {
    return undefined;
  }
  const joined = `${sentence.slice(0, before.start)}…${between}`;
  if (
    isLogged(exhibit) &&
    exhibit.kind === told.kind &&
    (move.test(joined) || follows.test(joined))
  ) {
    const [earlier, later] = follows.test(joined) ? [exhibit, told] : [told, exhibit];
    const message = `${earlier.id} comes after ${later.id}: not as it is told here`;
    return later.position < earlier.position ? refuted("order-differs", message) : undefined;
  }
  const message = `what ${exhibit.id} says is not what ${told.id} says`;
  const isSaidBy = isLogged(exhibit) && isSaid.test(between);
  // “Add a lock” adds `Lock`, whatever its words are.
  const isDeed = / add(?:s|ed) $/.test(between) && (isCode(exhibit) || exhibit.kind === "file");
  return (says.test(between) && !isDeed) || isSaidBy || equals.test(between)
    ? refuted("claim-without-proof", message)
    : undefined;
}

/** Whether a quote stands beside a place that is not its own: “the fourth “...””, ““...”, the last of the nine, ...”. */
function isApposed(
  { sentence, start, end }: CitedStretch,
  { exhibit, before }: { readonly exhibit: Exhibit; readonly before: NamedExhibit },
): boolean {
  const [one, other] = [sentence.slice(before.start, before.end), sentence.slice(start, end)];
  const between = sentence.slice(before.end, start);
  const isEnd = ends.test(sentence.slice(end));
  const isQuoteFirst = one.startsWith("“");
  const [quote, place] = isQuoteFirst ? [one, exhibit] : [other, before.exhibit];
  if (!quote.startsWith("“") || !isLogged(place) || quote === `“${innerQuotes(place.subject)}”`) {
    return false;
  }
  if (isQuoteFirst) return placeBehind.test(between) && isEnd;
  const isPlace = placeBefore.test(sentence.slice(0, before.start));
  return isPlace && quoteBehind.test(between) && (!between.includes(",") || isEnd);
}

const placeBefore = /(?<!\b(?:is|was|before) )\b(?:the|its) $/i;
const quoteBehind =
  /^(?: of (?:the |its |all )?[\w-]+)?(?: commit| one| entry)?(?:[,:]?|,? which (?:is|was|says|reads)) $/;
const placeBehind = /^(?:,| \()? ?(?:the|its) $/;
const ends = /^(?: of (?:the |its |all )?[\w-]+)?(?: commits?)?(?:[,.;:)](?! “)|$)/;

/** “from ... to”, “... is followed by”: the earlier one stands first. */
const move =
  /(?:\bfrom (?:the )?…[^“”,;.]{0,30}\bto|…,? (?:is|was|gets|got) (?:\w+ )?followed(?:,[^,“”]*,| [\w-]+ \w+ later)? by|…,? (?:preced(?:es|ed)|(?:makes|made|gives|gave) way (?:to|for))) (?:the )?$/i;
/** “... follows”, “... comes on the heels of”: the later one does. */
const follows = /…,? (?:follow(?:s|ed)(?: on| upon)?|(?:comes|came) on the heels of) (?:the )?$/i;

const becomes =
  /^ (?:has |is )?(?:becom(?:e|es|ing)|became|turn(?:s|ed)? into|replaced by|gives way to|makes way for) $/i;

/** “The last commit is “...””, “... is the first”. */
const equals =
  /^(?: commit,| (?:commit )?(?:that (?:its|the) message lists )?(?:is|was|reads|is called|was called))(?: the| its)? $/i;

/** “..., says the second commit”. */
const isSaid =
  /^,? (?:says?|said|reads?|explains?|admits?|argues?|promises|announces) the (?:(?:body|message|text) of )?(?:the )?$/i;

/** Says of what is named before what is quoted behind: “... explains itself: ...”, “the second commit's body says ...”. */
const says =
  /^(?: (?:commit|body|message|subject|title)(?:['’]s)?)* (?:(?:itself|also|even|then|only|\w+ly) )*(?:says?|said|reads?|explains?|explained|adds?|added|admits?|admitted|answers?|answered|argues?|argued|notes?|noted|claims?|claimed|confesses|confessed|apologi[sz]e[sd]?|promise[sd]?|tells?|told|states?|stated|gives? (?:its|the|as) reason|justifies)(?: (?:itself|its reason|us|why|that|in its body|the reason|so))*[,:]? $/i;
