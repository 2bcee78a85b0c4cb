import type { FileExhibit } from "@mea-culpa/formats";
import { readSwap, type Swap } from "../../charges/compliments/told-by-diff/read-swap.ts";
import type { Facts } from "../facts.ts";
import { namedAsCode, type Piece, standsIn } from "../piece.ts";
import { type Aside, findTold, listFiles } from "./aside.ts";

/** `rope!.length` asserts, and what a text does not say is no condition. */
const denial = /(?<![\w)\]"'`])!(?=[\w(])|(?<=(?:\b(?:if|elif|while|assert|return) |[=(] ?))not /g;

const literal = /^(?:true|false|null|none|nil|on|off|-?\d[\d.]*|"[^"]*"|'[^']*')$/i;
const lookedUp = /^[\w.]*[\p{L}_]\w*(?:\(.*\)|\.[\p{L}_]\w*)$|^\$?\{.+\}$/u;

/** Behind what a number can be turned up or down; of a year, a port or an identifier it says nothing. */
const setting =
  /(?:wait|delay|time|limit|max|min|size|count|retr|tries|attempt|interval|width|height|length|depth|thread|worker|replicas|batch|level|rate|often|seconds|minutes|hours|days|percent|threshold|ttl|budget|memory|factor|scale|margin|padding)\w*["']?\s*[:=(]\s*["']?$/i;
const word = /^\p{L}+$/u;

/** What one line was and is, or many lines alike, by the only thing in it that differs. */
export const swaps: readonly Aside[] = [
  {
    key: "contrary",
    ...bySwap(
      ({ old, line, role }) =>
        role === "source" &&
        [...line.matchAll(denial)].some(
          ({ 0: { length }, index }) => line.slice(0, index) + line.slice(index + length) === old,
        ),
    ),
    archetype: "The Contrarian",
    lines: ["asks the same, and wants the other answer: {said.contrary}"],
  },
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
    key: "fence",
    ...bySwap(({ gone, come }) => /^(?:< <=|<= <|> >=|>= >)$/.test(`${gone} ${come}`)),
    archetype: "The Fence Post",
    lines: ["moves the fence by one: it is {said.fence} now"],
  },
  {
    key: "padlock",
    ...bySwap(({ gone, come }) => come === gone.replace("http:", "https:") && gone !== come),
    archetype: "The Padlock",
    lines: ["adds one letter, and it is the one that counts: {said.padlock}"],
  },
  {
    key: "dial",
    ...bySwap(
      ({ gone, come, line }) =>
        /^\d{1,6}$/.test(gone) &&
        /^\d{1,6}$/.test(come) &&
        setting.test(line.slice(0, line.lastIndexOf(come))),
    ),
    archetype: "The Dial",
    lines: ["stood at {heard.dial}, and stands at {said.dial}"],
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
    key: "foregone",
    ...bySwap(({ gone, come, old, role }) => isLookedUp(gone, old, role) && literal.test(come)),
    archetype: "The Foregone Conclusion",
    lines: ["had looked it up in {heard.foregone}, and now knows it: {said.foregone}"],
  },
  {
    key: "amnesiac",
    ...bySwap(({ gone, come, line, role }) => literal.test(gone) && isLookedUp(come, line, role)),
    archetype: "The Amnesiac",
    lines: ["had known it by heart, and looks it up now: {said.amnesiac}"],
  },
  {
    key: "wrapped",
    ...bySwap(
      ({ gone, come }) =>
        gone.length >= 3 && standsIn(gone, /^[\w.]+[([{](.*)[)\]}]$/.exec(come)?.[1] ?? ""),
    ),
    archetype: "The Gift Wrap",
    lines: ["hands over what was there, wrapped: {said.wrapped}"],
  },
  {
    key: "refrain",
    ...bySwap(({ gone }, facts) => gone === "" && isOften(facts)),
    archetype: "The Refrain",
    lines: ["says {said.refrain}, {n.told-by-diff.places} times"],
  },
  {
    key: "diet",
    ...bySwap(({ come }, facts) => come === "" && isOften(facts)),
    archetype: "The Diet",
    lines: ["gave up {said.diet}, {n.told-by-diff.places} times"],
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
    key: "understudy",
    ...bySwap(isOther),
    archetype: "The Understudy",
    lines: ["gives {said.understudy} the part that {heard.understudy} had"],
  },
  {
    key: "tenant",
    ...bySwap(isOther),
    archetype: "The New Tenant",
    lines: ["lets {said.tenant} live where {heard.tenant} did"],
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

/** Whether code gets it from elsewhere: in a text it says nothing of the kind. */
function isLookedUp(thing: string, line: string, role: Told["role"]): boolean {
  const isCode = role === "source" || role === "test";
  return (
    isCode && lookedUp.test(thing) && standsIn(thing, line.replaceAll(/"[^"]*"|'[^']*'/g, '""'))
  );
}

function isOneLetter(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].toSorted((a, b) => a.length - b.length);
  const at = Array.from(long, (_, place) => place);
  return at.some((place) => long.slice(0, place) + long.slice(place + 1) === short);
}

const often = 3;

function isOften(facts: Facts): boolean {
  return (facts.figure("told-by-diff.places")?.value ?? 1) >= often;
}

type Told = Swap & {
  /** The line as it was, and as it is now. */
  readonly old: string;
  readonly line: string;
  /** Of its file, where that is shown. */
  readonly role: FileExhibit["role"] | undefined;
};

/** Finds what a line has now in the place of the one thing of it that changed, or what is gone from it; its word is what was there. */
function bySwap(isSo: (swap: Told, facts: Facts) => boolean): Pick<Aside, "find" | "findWord"> {
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
    const [old = "", line = ""] = isTurn
      ? [find(turn.gone)?.text, find(turn.come)?.text]
      : ["old", "new"].map((side) => terms[side] ?? terms[`part-${side}`] ?? terms[`one-${side}`]);
    const swap = isTurn ? turn : readSwap(old, line);
    if (swap === undefined) return undefined;
    const name = (text: string) => {
      const holder = find(text);
      return holder && namedAsCode(text, holder.id);
    };
    const role = listFiles(facts).find(({ path }) => path === lines[0]?.path)?.role;
    return isSo({ ...swap, old, line, role }, facts)
      ? { gone: name(swap.gone), come: name(swap.come) }
      : undefined;
  };
  return {
    find: (facts): Piece | undefined => {
      const found = findAll(facts);
      return found?.come ?? found?.gone;
    },
    findWord: (facts): Piece | undefined => findAll(facts)?.gone,
  };
}
