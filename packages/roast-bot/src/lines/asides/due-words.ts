import type { Aside } from "./aside.ts";
import { toAside } from "./title-words.ts";

/**
 * Words of a title and what they come to beside the entry that was due and did not come: each says no more
 * than that the title has the word, and that the entry of its author did not come: others may write in the same log. A `^` asks for the first word.
 */
const rows: readonly (readonly [word: string, archetype: string, line: string])[] = [
  ["^fix(?:es|ed)?", "The Exchange", "says {word}, and broke a promise"],
  ["^fix", "The Queue", "has a {word} for the code, and the promise is next in line"],
  [
    "^fix(?:es|ed)?",
    "The Small Repair",
    "means something else than the promise when it says {word}",
  ],
  ["^add", "The Full House", "found room to {word}, and none for an entry"],
  ["^add(?:s|ed)?", "The Addition", "says {word}, and is still one entry short"],
  ["^add(?:s|ed)?", "The Omission", "left out the entry, for all its {word}"],
  ["^(?:remove|delete|drop)", "The Clearance", "found no entry to {word}"],
  ["^(?:remove|delete|drop)s?", "The Head Start", "says {word}, and the entry had gone ahead"],
  ["^update", "The Old News", "says {word}, and owes one"],
  ["^updat(?:es|ed)", "The Late Edition", "says {word}, and the entry is not out yet"],
  [
    "^(?:improve|enhance)",
    "The Track Record",
    "found something to {word}, and it was not the record",
  ],
  ["^clean", "The Clean Slate", "left a page behind that is as {word} as a page gets"],
  ["^refactor\\w*", "The Untouched Page", "says {word}, and had no entry for that"],
  ["^(?:bump|upgrade)s?", "The Standstill", "has a new version, and no entry"],
  ["^move", "The Removal Van", "had something to {word}, and it was not the pen"],
  ["^(?:use|uses|using)", "The Unused Page", "says {word}, and made none of the log"],
  ["^makes?", "The Maker", "says {word}, and made no entry"],
  ["^chang(?:e|es|ed)", "The Constant", "says {word}, and the promise could have done with one"],
  ["^(?:implement|introduce|create)s?", "The Dreamer", "says {word}, and the entry is an idea"],
  ["^(?:ensure|guarantee)s?", "The Guarantor", "says {word}, and not of the entry"],
  ["^(?:show|display)", "The Exhibitor", "had something to {word}, and not in the log"],
  ["^(?:avoid|prevent)", "The Inevitable", "could not {word} this page"],
  ["^(?:replace|swap)s?", "The Substitute", "says {word}, and has this page in place of an entry"],
  ["^revert(?:s|ed)?", "The Way Back", "says {word}, and went back on a promise as well"],
  ["^support", "The Supporter", "gave its {word} to something else than the promise"],
  ["^rename", "The Pen Name", "has a new name for something, and no entry under any"],
  ["^handle", "The Free Hand", "had a hand for this, and none for the log"],
  ["^correct", "The Correction", "says {word}, and stands corrected here"],
  [
    "^(?:check|validate|verify)",
    "The Inspection",
    "was checked in its turn, and found without an entry",
  ],
  ["^prepare", "The Preparation", "had something to {word}, and it was not an entry"],
  ["^include", "The Table of Contents", "did not {word} an entry"],
  ["^return", "The Overdue Book", "had something to {word}, and owes an entry still"],
  ["^resolves?", "The Resolution", "says {word}, and the resolution was an entry"],
  ["docs?|documentation", "The Gap", "left the entry out of its {word}"],
  ["tests?|coverage", "The Retake", "says {word}, and the promise did not pass"],
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
  ["fast(?:er)?|speed|quick(?:er|ly)?", "The Fast Lane", "says {word}, and the entry is late"],
  ["optional", "The Fine Print", "treated the entry as {word}"],
  ["required|mandatory", "The Small Print", "says {word}, and so was the entry"],
  ["simplify|reduce", "The Short Form", "left an entry that nobody can {word} further"],
  ["empty|blank", "The Blank Page", "left a page of its own that is just as {word}"],
  ["writ(?:e|es|ing|er|ten)", "The Writer", "says {word}, and wrote no entry"],
  ["publish(?:es|ed)?|releas(?:e|es|ed)", "The Press Office", "says {word}, and the entry was not"],
  ["post|article|page|blog", "The Wrong Page", "says {word}, and it is not the one that was due"],
  ["keep", "The Keeper", "had other things to {word} than a promise"],
  ["typo", "The Flawless Entry", "has no {word} in the entry, as there is no entry"],
  ["notifications?|reminders?", "The Letter Box", "says {word}, and the entry would have been one"],
  ["skip", "The Lacuna", "did {word} something: an entry"],
  [
    "hid(?:e|es|den)|private|secrets?",
    "The Closed Door",
    "says {word}, and shows nothing of the entry",
  ],
  ["unused", "The Idle Log", "says {word}, and let a deadline go that way"],
  ["silen(?:t|ce[sd]?|tly)|quiet(?:ly)?", "The Silence", "says {word}, and the entry agreed"],
  [
    "explains?|clarif(?:y|ies)|describes?",
    "The Open Question",
    "says {word}, and has not a word of the entry",
  ],
  ["wait", "The Waiting Room", "left the readers to {word}, too"],
  ["comments?", "The Discreet", "says {word}, and made none in the log"],
  ["messages?", "The Courier", "says {word}, and sent the readers none"],
  ["history", "The Chronicler", "says {word}, and left a gap in this one"],
  ["start", "The Starting Block", "had a {word}, and the entry had none"],
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
