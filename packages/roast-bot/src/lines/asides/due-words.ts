import type { Aside } from "./aside.ts";
import { toAside } from "./title-words.ts";

/**
 * Words of a title that mean another thing beside the entry that was due and did not come. Each line says no
 * more than that the title has the word, and that its author owes an entry: others may write in the same log.
 * A `^` asks for the first word.
 */
const rows: readonly (readonly [word: string, archetype: string, line: string])[] = [
  ["^fix(?:es|ed)?", "The Exchange", "says {word}, and broke a promise"],
  ["^fix", "The Queue", "has a {word} for the code, and the promise is next in line"],
  ["^add", "The Full House", "found room to {word}, and none for an entry"],
  ["^add(?:s|ed)?", "The Short Count", "says {word}, and is still one entry short"],
  ["^(?:remove|delete|drop)s?", "The Head Start", "says {word}, and the entry had gone ahead"],
  ["^update", "The Old News", "says {word}, and owes one"],
  [
    "^(?:improve|enhance)",
    "The Track Record",
    "found something to {word}, and it was not the record",
  ],
  ["^clean", "The Clean Slate", "left a page behind that is as {word} as a page gets"],
  ["^(?:use|uses|using)", "The Unused Page", "says {word}, and made none of the log"],
  ["^show", "The Exhibitor", "had something to {word}, and not in the log"],
  ["^(?:avoid|prevent)", "The Inevitable", "could not {word} this page"],
  ["^(?:replace|swap)s?", "The Substitute", "says {word}, and has this page in place of an entry"],
  ["^revert(?:s|ed)?", "The Way Back", "says {word}, and went back on a promise as well"],
  ["^correct", "The Correction", "says {word}, and stands corrected here"],
  [
    "^(?:check|validate|verify)",
    "The Inspection",
    "was checked in its turn, and found without an entry",
  ],
  ["^return", "The Overdue Book", "had something to {word}, and owes an entry still"],
  ["^resolves?", "The Resolution", "says {word}, and the resolution was an entry"],
  ["tests?", "The Retake", "says {word}, and the promise did not pass"],
  [
    "log(?:s|ged|ging|gers?)?(?! (?:in|out|on))",
    "The Other Log",
    "meant another one when it said {word}",
  ],
  ["promises?", "The Other Promise", "says {word}, and broke another one"],
  ["missing", "The Absence", "is not the only place where something is {word}"],
  ["broken", "The Same Word", "shares the word {word} with the promise"],
  ["fail(?:s|ed|ing)?", "The Companion", "says {word}, and the promise did, too"],
  ["schedules?|deadlines?", "The Missed Train", "says {word}, and missed one"],
  ["time-?outs?|expiry|expiration", "The Date of Expiry", "says {word}, and the promise had one"],
  ["fast(?:er)?|quick(?:er|ly)?", "The Fast Lane", "says {word}, and the entry is late"],
  ["optional", "The Fine Print", "treated the entry as {word}"],
  ["required|mandatory", "The Small Print", "says {word}, and so was the entry"],
  ["simplify|reduce|shorten", "The Short Form", "has an entry that nobody can {word} further"],
  ["empty|blank", "The Blank Page", "left a page of its own that is just as {word}"],
  ["writ(?:e|es|ing|er|ten)", "The Writer", "says {word}, and no entry came of it"],
  ["keep", "The Keeper", "had other things to {word} than a promise"],
  ["typo", "The Flawless Entry", "has no {word} in the entry, as no entry came"],
  ["skip", "The Lacuna", "did {word} something: an entry"],
  ["silent(?:ly)?|quiet(?:ly)?", "The Silence", "says {word}, and the entry agreed"],
  ["wait", "The Waiting Room", "had the entry {word}, too"],
  ["history", "The Chronicler", "says {word}, and left a gap in this one"],
];

export const dueWords: readonly Aside[] = rows.map(([word, archetype, line]) => {
  const key = `due-${archetype.toLowerCase().replaceAll(" ", "-")}`;
  const [, first, words] = /^(\^?)(.*)$/.exec(word) ?? [];
  // A part of a path or of code is no word of the title's own.
  const [before, behind] = [first === "^" ? "^" : "(?<![\\w`/.-])", "(?![\\w`/-]|\\.\\w)"];
  return toAside({
    key,
    says: new RegExp(`${before}(?<word>${words})${behind}`, "i"),
    archetype,
    lines: [`{due}${line.replace("{word}", `{said.${key}}`)}`],
  });
});
