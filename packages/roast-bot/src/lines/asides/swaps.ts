import { readSwap, type Swap } from "../../charges/compliments/told-by-diff/read-swap.ts";
import type { Facts } from "../facts.ts";
import { namedAsCode, type Piece, standsIn } from "../piece.ts";
import { type Aside, findTold } from "./aside.ts";

const word = /^\p{Script=Latin}+$/u;

/** What one line was and is, or many lines alike, by the only thing in it that differs. */
export const swaps: readonly Aside[] = [
  {
    key: "turned",
    ...bySwap(({ gone, come }) =>
      /^(?:true false|false true|yes no|no yes|on off|off on|and or|or and|&& \|\||\|\| &&|== !=|!= ==|=== !==|!== ===)$/i.test(
        `${gone} ${come}`,
      ),
    ),
    archetype: "The U-Turn",
    lines: ["says {said.turned} where it said {heard.turned}"],
  },
  {
    key: "letter",
    ...bySwap(
      ({ gone, come }, { pullRequest }) =>
        pullRequest?.files === 1 &&
        pullRequest.additions === 1 &&
        pullRequest.deletions === 1 &&
        word.test(gone) &&
        word.test(come) &&
        isOneLetter(gone, come),
    ),
    archetype: "The Typesetter",
    lines: ["came for one letter: it is {said.letter} now"],
  },
  {
    key: "correction",
    ...bySwap(
      ({ gone, come }, { pullRequest }) =>
        /\b(?:typos?|spelling|misspell\w*|grammar)\b/i.test(pullRequest?.title ?? "") &&
        word.test(gone) &&
        word.test(come),
    ),
    archetype: "The Proofreader",
    lines: ["struck out {heard.correction}, and wrote {said.correction}"],
  },
  {
    key: "refrain",
    ...bySwap(({ gone }, facts) => gone === "" && isOften(facts)),
    archetype: "The Refrain",
    lines: ["says {said.refrain}, {n.told-by-diff.places} times"],
  },
];

/** One that is a part of the other is the same thing, called otherwise. */
const isOther = ({ gone, come }: Swap) =>
  [gone, come].every((each) => /\p{L}/u.test(each)) && !gone.includes(come) && !come.includes(gone);

/** The same of any, where nothing else can be made of it. */
export const plainSwaps: readonly Aside[] = [
  {
    key: "coach",
    ...bySwap(isOther),
    archetype: "The Coach",
    lines: ["sends {said.coach} on for {heard.coach}"],
  },
  {
    key: "hand",
    ...bySwap(({ gone, come }) => /^\d[^\p{L}]*$/u.test(gone) && /^\d[^\p{L}]*$/u.test(come)),
    archetype: "The Minute Hand",
    lines: ["has moved from {heard.hand} to {said.hand}"],
  },
  {
    key: "barber",
    ...bySwap(({ gone, come }) => come === "" && /\p{L}/u.test(gone)),
    archetype: "The Barber",
    lines: ["took {said.barber} off, and left the rest of the line"],
  },
];

function isOneLetter(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].toSorted((a, b) => a.length - b.length);
  const at = Array.from(long, (_, place) => place);
  return at.some((place) => long.slice(0, place) + long.slice(place + 1) === short);
}

const often = 3;

function isOften(facts: Facts): boolean {
  return (facts.figure("told-by-diff.places")?.value ?? 1) >= often;
}

/** Finds what a line has now in the place of the one thing of it that changed, or what is gone from it; its word is what was there. */
function bySwap(isSo: (swap: Swap, facts: Facts) => boolean): Pick<Aside, "find" | "findWord"> {
  const findAll = (facts: Facts) => {
    const told = findTold(facts);
    if (told === undefined) return undefined;
    const { terms } = told;
    const lines = facts.listProof(told).filter((each) => each.kind === "lines");
    const find = (text: string) =>
      text === "" ? undefined : lines.find((each) => standsIn(text, each.text));
    const { gone = "", come = "", out, into } = terms;
    const isTurn = gone !== "" || out !== undefined || into !== undefined;
    const turn = { gone: out ?? gone, come: into ?? come };
    const [old = "", line = ""] = ["old", "new"].map(
      (side) => terms[side] ?? terms[`part-${side}`] ?? terms[`one-${side}`],
    );
    const swap = isTurn ? turn : readSwap(old, line);
    if (swap === undefined || !isSo(swap, facts)) return undefined;
    const name = (text: string) => {
      const holder = find(text);
      return holder && namedAsCode(text, holder.id);
    };
    return { gone: name(swap.gone), come: name(swap.come) };
  };
  return {
    find: (facts): Piece | undefined => {
      const found = findAll(facts);
      return found?.come ?? found?.gone;
    },
    findWord: (facts): Piece | undefined => findAll(facts)?.gone,
  };
}
