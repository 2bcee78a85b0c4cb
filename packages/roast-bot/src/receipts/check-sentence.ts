import type { ObjectionCode, Sentence } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import type { Objection } from "./objection.ts";
import { findImpossible, findPersonal } from "./find-impossible.ts";
import { findMarkUp } from "./find-mark-up.ts";
import { decideSentence } from "./argued/believe-hearing.ts";
import { isArgued } from "./cited-exhibits.ts";
import { proveSentence, type ProveSentenceOptions } from "./prove-sentence.ts";
import type { ClaimKind, ClaimToken } from "./tokens/claim-token.ts";

export interface CheckSentenceOptions extends ProveSentenceOptions {
  readonly place: string;
}

/** What is not proven in a sentence; empty when all of it is, or when it states nothing. */
export function checkSentence(
  sentence: Sentence,
  { place, ...options }: CheckSentenceOptions,
): readonly Objection[] {
  const { cites, unproven, open, isWhole, isFigure } = proveSentence(sentence, options);
  const isLicensed = cites.some(
    ({ cite, proof }) => cite.kind === "licensed" && proof.kind === "proven",
  );
  const impossible = isLicensed
    ? []
    : [
        ...findImpossible(sentence, options.index),
        ...(isWhole ? [] : findPersonal(sentence, options.index)),
      ];
  const refutations = cites.flatMap(({ cite, proof }): readonly Objection[] =>
    proof.kind === "proven"
      ? []
      : [{ code: proof.code, place, text: cite.text, message: proof.message }],
  );
  // An argument that is not believed says already why.
  const isDoubted = cites.some(
    ({ cite, proof }) => cite.kind === "argued" && proof.kind === "refuted",
  );
  const markUp = findMarkUp(sentence.text).map((text): Objection => ({
    code: "mark-up-not-allowed",
    place,
    text,
    message: `“${text}” is not plain prose`,
  }));
  return [
    ...markUp,
    ...refutations,
    ...impossible.map((each): Objection => ({ code: "impossible-claim", place, ...each })),
    ...(isArgued(sentence) && !mayArgue(place) ? [outOfPlace(sentence, place)] : []),
    ...open.map((token) => objectTo(token, place)),
    ...(isDoubted
      ? []
      : findUnjudged(
          unproven.filter((token) => !open.includes(token)),
          place,
        )),
    ...(isWhole || isFigure || unproven.length > 0
      ? []
      : findStated(sentence, { place, ...options })),
  ];
}

/** What is neither proven nor argued has to state nothing in a referee’s eyes. */
function findStated(
  sentence: Sentence,
  { place, index }: CheckSentenceOptions,
): readonly Objection[] {
  if (isArgued(sentence)) return [];
  const { text } = sentence;
  const decision = decideSentence(text, index);
  switch (decision.kind) {
    case "states-nothing": {
      const message = "this says when something happened, whatever a referee sees: cite the time";
      return [{ code: "not-shown", place, text, message }];
    }
    case "shown": {
      const message = "the exhibits show this: argue it from them, in running text";
      return [{ code: "not-shown", place, text, message }];
    }
    case "refused":
      return [{ code: "not-shown", place, text, message: decision.message }];
    default:
      return unreachable(decision);
  }
}

/** What a referee could judge and has not, in one objection: a list of words would bury what to do. */
function findUnjudged(claims: readonly ClaimToken[], place: string): readonly Objection[] {
  const [first] = claims;
  if (first === undefined) return [];
  const words = [...new Set(claims.map(({ text }) => `“${text}”`))].join(", ");
  const objection = objectTo(first, place);
  const message = `${objection.message}: argue the sentence from exhibits that show all of it (${words})`;
  return [{ ...objection, message }];
}

/** Running text argues, and what says in a line what was done; a title or a heading is a name. */
export function mayArgue(place: string): boolean {
  return place.includes(".blocks[") || place === "description" || place === "verdict.oneLiner";
}

function outOfPlace({ text }: Sentence, place: string): Objection {
  const message = "no title and no heading is argued: say there what cites prove, or a picture";
  return { code: "claim-without-proof", place, text, message };
}

function objectTo({ kind, text }: ClaimToken, place: string): Objection {
  const [code, message] = unprovenObjections[kind];
  return { code, place, text, message: message.replace("…", () => text) };
}

const noFigure = "the number “…” is proven by no figure: cite one, or leave the number out";

type Said = readonly [code: ObjectionCode, message: string];

/** What is said to a writer or reader of a claim that no cite proves, by its kind. */
const unprovenObjections: Readonly<Record<ClaimKind, Said>> = {
  number: ["number-without-proof", noFigure],
  ordinal: ["number-without-proof", noFigure],
  quote: ["quote-not-in-exhibit", "“…” is quoted from no exhibit"],
  code: ["quote-not-in-exhibit", "“…” is quoted from no exhibit"],
  name: ["name-not-in-exhibit", "the name “…” is proven by no exhibit"],
  time: ["time-differs", "the time “…” is proven by no exhibit"],
  order: ["order-differs", "“…” claims an order that no cite proves"],
  person: ["claim-without-proof", "“…” speaks of the person; say the name, or they"],
};
