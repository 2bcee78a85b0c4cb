import type { Aside } from "./aside.ts";
import { toAside } from "./title-words.ts";

/**
 * Words of a title and what they come to beside the entry that was due and did not come: each says no more
 * than that the title has the word and the dev log no entry. A `^` asks for the first word.
 */
const rows: readonly (readonly [word: string, archetype: string, line: string])[] = [
  ["^fix(?:es|ed)?", "The Exchange", "says {word}, and broke a promise"],
  ["^fix(?:es|ed)?", "The Queue", "says {word}, and the promise is next in line"],
  ["^fix(?:es|ed)?", "The Small Repair", "says {word}, and means something else than the promise"],
  ["^add(?:s|ed)?", "The Addition", "says {word}, and the log has as many entries as before"],
  ["^add(?:s|ed)?", "The Omission", "says {word}, and left out the entry"],
  ["^(?:remove|delete|drop)s?", "The Clearance", "says {word}, and the entry is not there either"],
  ["^(?:remove|delete|drop)s?", "The Head Start", "says {word}, and the entry had gone ahead"],
  ["^updat(?:e|es|ed)", "The Late Edition", "says {word}, and the newest entry is an old one"],
  ["^updat(?:e|es|ed)", "The Old News", "says {word}, and the readers got none"],
  ["^(?:improv|enhanc)(?:e|es|ed)", "The Track Record", "says {word}, and the record did not"],
  ["^(?:refactor|clean|tidy)\\w*", "The Clean Slate", "says {word}, and left the page blank"],
  ["^(?:bump|upgrade)s?", "The Standstill", "says {word}, and the log stayed where it was"],
  ["^mov(?:e|es|ed)", "The Removal Van", "says {word}, and the log did not"],
  ["^(?:use|uses|using)", "The Unused Page", "says {word}, and made none of the log"],
  ["^makes?", "The Maker", "says {word}, and made no entry"],
  ["^chang(?:e|es|ed)", "The Constant", "says {word}, and the log stayed as it was"],
  ["^(?:implement|introduce|create)s?", "The Dreamer", "says {word}, and the entry is an idea"],
  ["^(?:ensure|guarantee)s?", "The Guarantor", "says {word}, and not of the entry"],
  ["^(?:show|display)s?", "The Exhibitor", "says {word}, and has nothing to show in the log"],
  ["^(?:avoid|prevent)s?", "The Inevitable", "says {word}, and this page came all the same"],
  ["^(?:replace|swap)s?", "The Substitute", "says {word}, and has this page in place of an entry"],
  ["^revert(?:s|ed)?", "The Way Back", "says {word}, and went back on a promise as well"],
  ["docs?|documentation|document(?:s|ed)?", "The Gap", "says {word}, and the log got none"],
  ["tests?|coverage", "The Retake", "says {word}, and the promise did not pass"],
  [
    "log(?:s|ged|ging|gers?)?(?! (?:in|out|on))",
    "The Other Log",
    "says {word}, and means another one",
  ],
  ["promises?", "The Other Promise", "says {word}, and broke another one"],
  ["missing", "The Absence", "says {word}, which goes for the entry, too"],
  ["broken", "The Same Word", "says {word}, which goes for the promise, too"],
  ["fail(?:s|ed|ing)?", "The Companion", "says {word}, and the promise did, too"],
  ["schedules?|deadlines?", "The Missed Train", "says {word}, and missed one"],
  ["time-?outs?|expiry|expiration", "The Date of Expiry", "says {word}, and the promise had one"],
  ["fast(?:er)?|speed|quick(?:er|ly)?", "The Fast Lane", "says {word}, and the entry is late"],
  ["optional(?:ly)?", "The Fine Print", "says {word}, which the entry was not"],
  ["required|mandatory", "The Small Print", "says {word}, and so was the entry"],
  [
    "simplif(?:y|ies|ied)|reduc(?:e|es|ed)",
    "The Short Form",
    "says {word}, and got the entry down to nothing",
  ],
  ["empty|blank", "The Blank Page", "says {word}, and so is the page that was due"],
  ["writ(?:e|es|ing|er|ten)", "The Writer", "says {word}, and wrote no entry"],
  ["publish(?:es|ed)?|releas(?:e|es|ed)", "The Press Office", "says {word}, and no entry came out"],
  ["post|article|page|blog", "The Wrong Page", "says {word}, and it is not the one that was due"],
  ["keeps?|keeping|kept", "The Keeper", "says {word}, and not of the promise"],
  [
    "typos?|spelling",
    "The Flawless Entry",
    "says {word}, and the entry has none, as there is no entry",
  ],
  ["notifications?|reminders?", "The Letter Box", "says {word}, and the readers got none"],
  ["skip(?:s|ped)?", "The Lacuna", "says {word}, and skipped an entry"],
  ["hid(?:e|es|den)|private|secrets?", "The Closed Door", "says {word}, and the log shows nothing"],
  ["unused", "The Idle Log", "says {word}, which goes for the log, too"],
  ["silen(?:t|ce[sd]?|tly)|quiet(?:ly)?", "The Silence", "says {word}, and the log agreed"],
  [
    "explains?|clarif(?:y|ies)|describes?",
    "The Open Question",
    "says {word}, and left the log without a word",
  ],
  ["wait(?:s|ing)?|await", "The Waiting Room", "says {word}, and the readers do"],
  ["comments?", "The Discreet", "says {word}, and made none in the log"],
  ["messages?", "The Courier", "says {word}, and sent the readers none"],
  ["history", "The Chronicler", "says {word}, and left a gap in this one"],
  ["starts?", "The Starting Block", "says {word}, and the entry did not"],
];

export const dueWords: readonly Aside[] = rows.map(([word, archetype, line]) => {
  const key = `due-${archetype.toLowerCase().replaceAll(" ", "-")}`;
  const [, first, words] = /^(\^?)(.*)$/.exec(word) ?? [];
  return toAside({
    key,
    says: new RegExp(
      `${first === "^" ? "^" : String.raw`(?<![\w-])`}(?<word>${words})(?![\\w-])`,
      "i",
    ),
    archetype,
    lines: [`{due}${line.replace("{word}", `{said.${key}}`)}`],
  });
});
