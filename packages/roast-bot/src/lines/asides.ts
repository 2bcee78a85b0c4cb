import type { Aside } from "./asides/aside.ts";
import { dueDeeds, dueTurns, plainDeeds, plainDueTurns } from "./asides/due-deeds.ts";
import { dueWords } from "./asides/due-words.ts";
import { dueFiles, plainFiles } from "./asides/file-deeds.ts";
import { shapes } from "./asides/shapes.ts";
import { plainShownWords, shownDeeds, shownWords } from "./asides/shown-words.ts";
import { plainSwaps, swaps } from "./asides/swaps.ts";
import { titleWords } from "./asides/title-words.ts";
import { dueTold, plainTold } from "./asides/told-deeds.ts";
import type { Facts } from "./facts.ts";
import { plain } from "./piece.ts";
import type { Blanks } from "./realise.ts";

/** What a word of the change is turned into: one that tells something comes before what every second title has. */
export const changeAsides: readonly (readonly Aside[])[] = [
  [...titleWords, ...swaps, ...shapes],
  [...plainTold, ...plainFiles],
  plainSwaps,
].map((each) => each.map(hold));

/** What the change is turned into beside an entry that was due: by what it was told to do, by a file that comes or goes, by what is odd of it, by a word or a file, by what many changes are. */
export const dueAsides: readonly (readonly Aside[])[] = [
  dueTold,
  dueFiles,
  [...shownDeeds, ...shownWords, ...dueTurns.flatMap(turnDue)],
  [...plainShownWords, ...plainDueTurns.flatMap(turnDue)],
  [...dueWords, ...dueDeeds],
  plainDeeds,
].map((each) => each.map(hold));

function turnDue([key, archetype, line, title]: (typeof dueTurns)[number]): readonly Aside[] {
  return changeAsides
    .flat()
    .filter((each) => each.key === key)
    .map((each) => ({ ...each, archetype, lines: [`{due}${line}`], titles: [`{due}${title}`] }));
}

/** All of them, in the order in which they are preferred. */
export const asides: readonly (readonly Aside[])[] = [...dueAsides, ...changeAsides];

/** No line is said without the word: where it does not show it, it asks for it. */
function hold({ key, lines, titles = [], remarks = [], ...aside }: Aside): Aside {
  const hold = (line: string) =>
    ["{only.", `{said.${key}}`, `{heard.${key}}`].some((blank) => line.includes(blank))
      ? line
      : `{on.${key}}${line}`;
  return {
    key,
    ...aside,
    lines: lines.map(hold),
    titles: titles.map(hold),
    remarks: remarks.map(hold),
  };
}

/** What may be said as a sentence beside an entry that was due. */
export const dueRemarks: readonly Remark[] = dueAsides
  .flat()
  .flatMap(({ archetype, remarks = [], behind = /^/ }) =>
    remarks.map((line) => ({ archetype, line, behind })),
  );

/** What may be said as a sentence of any change: those that tell something, by lines that show their word. */
export const remarks: readonly Remark[] = (changeAsides[0] ?? []).flatMap(({ archetype, lines }) =>
  lines
    // With what was there before as well, it would tell the change a second time.
    .filter((line) => line.includes("{said.") && !line.includes("{heard."))
    .map((line) => ({ archetype, line: asRemark(line) })),
);

interface Remark {
  readonly archetype: string;
  readonly line: string;
  readonly behind?: RegExp;
}

/** The same as a sentence in the text. */
export function asRemark(line: string): string {
  return `${line.replace(/^(?:\{on(?:ly)?\.[^{}]+\})?/, "$&It ")}.`;
}

const byKey = new Map(asides.flat().map((aside) => [aside.key, aside]));

/** `{said.option}`: the word of the change on which that aside turns; `{on.option}` is nothing, where there is one. */
export function asideBlanks(facts: Facts): Blanks {
  return (blank) => {
    const [, kind, key = ""] = /^(said|on|heard)\.(.+)$/.exec(blank) ?? [];
    const aside = byKey.get(key);
    if (kind === "heard") return aside?.findWord?.(facts);
    const found = aside?.find(facts);
    return kind === "on" && found !== undefined ? plain("") : found;
  };
}
