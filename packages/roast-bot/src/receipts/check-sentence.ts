import type { ObjectionCode, Sentence } from "@mea-culpa/formats";
import type { Objection } from "./objection.ts";
import { findImpossible, findPersonal } from "./find-impossible.ts";
import { findMarkUp } from "./find-mark-up.ts";
import { decideSentence } from "./argued/believe-hearing.ts";
import { isArgued } from "./cited-exhibits.ts";
import type { PackIndex } from "./pack-index.ts";
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
    ...open.map((token) => objectTo(token, place, options.index)),
    ...(isDoubted
      ? []
      : findUnjudged(
          unproven.filter((token) => !open.includes(token)),
          { place, index: options.index },
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
      const message = "the exhibits show this: argue it from them";
      return [{ code: "not-shown", place, text, message }];
    }
    case "refused":
      return [{ code: "not-shown", place, text, message: decision.message }];
  }
}

/** What a referee could judge and has not, in one objection: a list of words would bury what to do. */
function findUnjudged(
  claims: readonly ClaimToken[],
  { place, index }: { readonly place: string; readonly index: PackIndex },
): readonly Objection[] {
  const [first] = claims;
  if (first === undefined) return [];
  const words = [...new Set(claims.map(({ text }) => `“${text}”`))].join(", ");
  const objection = objectTo(first, place, index);
  const message = `${objection.message}: argue the sentence from exhibits that show all of it (${words})`;
  return [{ ...objection, message }];
}

function objectTo(token: ClaimToken, place: string, index: PackIndex): Objection {
  const { kind, text } = token;
  const [code, said] = unprovenObjections[kind];
  const message = said.replace("…", () => text);
  const figures = kind === "number" ? tellFigures(token, index) : "";
  return { code, place, text, message: message + figures };
}

/** The figures that a number could be of, so that whoever mends it need not look for them. */
function tellFigures({ value: [from, to] = [1, 0] }: ClaimToken, { pack }: PackIndex): string {
  const found = pack.figures.filter(
    ({ value }) => from <= Math.abs(value) && Math.abs(value) <= to,
  );
  const told = found.slice(0, 4).map(({ id, label }) => `${id} (${label})`);
  return told.length === 0 ? "; none has it" : `; these have it: ${told.join(", ")}`;
}

const noFigure = "the number “…” is proven by no figure: cite one, or leave the number out";

type Said = readonly [code: ObjectionCode, message: string];

/** What is said to a writer or reader of a claim that no cite proves, by its kind. */
const unprovenObjections: Readonly<Record<ClaimKind, Said>> = {
  number: ["number-without-proof", noFigure],
  ordinal: [
    "number-without-proof",
    "the place “…” is no commit’s: say whose it is, or leave it out",
  ],
  quote: ["quote-not-in-exhibit", "“…” is quoted from no exhibit"],
  code: ["quote-not-in-exhibit", "“…” is quoted from no exhibit"],
  name: ["name-not-in-exhibit", "the name “…” is proven by no exhibit"],
  time: ["time-differs", "the time “…” is proven by no exhibit"],
  order: ["order-differs", "“…” claims an order that no cite proves"],
  person: ["claim-without-proof", "“…” speaks of the person; say the name, or they"],
};
