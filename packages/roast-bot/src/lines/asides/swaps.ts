import { readSwap, type Swap } from "../../charges/compliments/told-by-diff/read-swap.ts";
import type { Facts } from "../facts.ts";
import { namedAsCode, type Piece } from "../piece.ts";
import { listPatches, readShown, type ShownLine } from "../shown-diff.ts";
import type { Aside } from "./aside.ts";

const word = /^\p{Script=Latin}+$/u;

/** What one line was and is, or many lines alike, by the only thing in it that differs. */
export const swaps: readonly Aside[] = [
  {
    key: "turned",
    ...bySwap(({ gone, come }) =>
      /^(?:true false|yes no|on off|and or|or and|&& \|\||\|\| &&|== !=|!= ==|=== !==|!== ===)$/i.test(
        `${gone} ${come}`,
      ),
    ),
    archetype: "The U-Turn",
    lines: ["says {said.turned} where it said {heard.turned}"],
  },
  {
    key: "switched",
    ...bySwap(({ gone, come }) => /^(?:false true|no yes|off on)$/i.test(`${gone} ${come}`)),
    archetype: "The Switch",
    lines: ["says {said.switched} where it said {heard.switched}"],
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
];

/** One that is a part of the other is the same thing, called otherwise. */
const isOther = ({ gone, come }: Swap) =>
  [gone, come].every((each) => /\p{L}/u.test(each)) && !gone.includes(come) && !come.includes(gone);

/** The same of any, where nothing else can be made of it, and nothing else was changed. */
export const plainSwaps: readonly Aside[] = [
  {
    key: "coach",
    ...bySwap(isOther),
    archetype: "The Coach",
    lines: ["sends {said.coach} on for {heard.coach}"],
  },
  {
    key: "version",
    ...bySwap(({ gone, come }) => [gone, come].every((each) => version.test(each))),
    archetype: "The Next Number",
    lines: ["went from {heard.version} to {said.version}"],
  },
  {
    key: "year",
    ...bySwap(({ gone, come }) => [gone, come].every((each) => /^(?:19|20)\d\d$/.test(each))),
    archetype: "The New Year",
    lines: ["has arrived in {said.year}"],
  },
  {
    key: "hand",
    ...bySwap(({ gone, come }) =>
      [gone, come].every((each) => /^\d[^\p{L}]*$/u.test(each) && !version.test(each)),
    ),
    archetype: "The Minute Hand",
    lines: ["has moved from {heard.hand} to {said.hand}"],
  },
  {
    key: "barber",
    ...bySwap(({ gone, come }) => come === "" && /\p{L}/u.test(gone)),
    archetype: "The Barber",
    lines: ["took {said.barber} off, and left the rest of the line"],
  },
  {
    key: "extension",
    ...bySwap(({ gone, come }) => isPart(gone, come)),
    archetype: "The Longer Word",
    lines: ["made {said.extension} of {heard.extension}"],
  },
  {
    key: "abbreviation",
    ...bySwap(({ gone, come }) => isPart(come, gone)),
    archetype: "The Abbreviation",
    lines: ["made {said.abbreviation} of {heard.abbreviation}"],
  },
  {
    key: "insertion",
    ...bySwap(({ gone, come }) => gone === "" && /\p{L}/u.test(come)),
    archetype: "The Insertion",
    lines: ["put {said.insertion} into one line"],
  },
].map((aside): Aside => ({
  ...aside,
  find: (facts) => (readShown(facts)?.isWhole === true ? aside.find(facts) : undefined),
}));

const version = /^v?\d+\.\d+(?:\.[\w.+-]+)?$/;

/** Whether one name is the other with more of it. */
function isPart(part: string, whole: string): boolean {
  return part !== whole && /\p{L}{3}/u.test(part) && whole.includes(part);
}

function isOneLetter(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].toSorted((a, b) => a.length - b.length);
  const at = Array.from(long, (_, place) => place);
  return at.some((place) => long.slice(0, place) + long.slice(place + 1) === short);
}

function nameIn({ exhibit }: ShownLine, text: string): Piece | undefined {
  return text === "" ? undefined : namedAsCode(text, exhibit);
}

/** Finds what a line has now in the place of the one thing of it that changed, or what is gone from it; its word is what was there. */
function bySwap(isSo: (swap: Swap, facts: Facts) => boolean): Pick<Aside, "find" | "findWord"> {
  const findAll = (facts: Facts) => {
    const { gone: [old, ...gone] = [], come: [now, ...come] = [] } = readShown(facts) ?? {};
    if (old === undefined || now === undefined || gone.length + come.length > 0) return undefined;
    const swap = readSwap(old.text, now.text);
    // What comes elsewhere does not stand in the place of what goes.
    const isReplaced = listPatches(facts).some(({ text }) =>
      `${text}\n`.includes(`-${old.text}\n+${now.text}\n`),
    );
    if (swap === undefined || !isReplaced || !isSo(swap, facts)) return undefined;
    return { gone: nameIn(old, swap.gone), come: nameIn(now, swap.come) };
  };
  return {
    find: (facts): Piece | undefined => {
      const found = findAll(facts);
      return found?.come ?? found?.gone;
    },
    findWord: (facts): Piece | undefined => findAll(facts)?.gone,
  };
}
