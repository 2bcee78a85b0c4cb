import type { Aside } from "./aside.ts";
import { toAside } from "./title-words.ts";

type Row = readonly [word: string, archetype: string, line: string];

/**
 * Words of a title that mean another thing beside the entry that was due and did not come. Each line says no
 * more than that the title has the word, and that its author owes an entry: others may write in the same log.
 */
const rows: readonly Row[] = [
  ["assert(?:s|ions?)?", "The False Assertion", "says {word}, and one about an entry was false"],
  ["async(?:hronous(?:ly)?)?|await", "The Pending Request", "took {word} to heart: no entry yet"],
  ["break|breaks|breaking|broken", "The Breakage", "says {word}, and a promise is in pieces"],
  ["cach(?:e|es|ed|ing)", "The Cache Miss", "speaks of {word}, and the entry is a miss"],
  ["clos(?:e|es|ed|ing)", "The Open Account", "says {word}, and the entry is still open"],
  ["comments?", "No Comment", "says {word}, and made none in the log"],
  ["coverage", "The Hole", "speaks of {word}, and left a hole in the log"],
  ["dead code|unused", "The Spare Room", "says {word}, as one could of the page for the entry"],
  ["defaults?", "The Default", "went with the {word} for a missing entry: this page"],
  ["delay|defer|postpone|laz(?:y|ily)", "The Procrastinator", "says {word}, and did: the entry"],
  [
    "docs|documentation",
    "The Undocumented",
    "{weekly}says {word}, and its own week is undocumented",
  ],
  ["drafts?", "The First Draft", "says {word}, which the entry is not even"],
  ["empty|blank", "The Blank Page", "left a page of its own that is just as {word}"],
  ["entr(?:y|ies)", "The Wrong Entry", "says {word}, and meant another one"],
  ["events?", "The Uneventful", "speaks of {word}, and reported none"],
  ["examples?", "The Example", "says {word}, and set none in the log"],
  ["exceptions?", "The Exception", "says {word}, and made one: no entry"],
  ["exits?", "The Exit", "says {word}, and left without an entry"],
  ["explicit", "The Plain Words", "says {word}, and so was the promise"],
  ["extensions?", "The Extension", "says {word}, and the entry would need one"],
  ["failures?|crash(?:es)?", "The Companion", "speaks of {word}, and had one: the promise"],
  ["fail(?:s|ed)?", "The Fellow Sufferer", "says {word}, and so did the promise"],
  ["false", "The False Note", "says {word}, and so was the promise"],
  ["feeds?|rss", "The Hungry Feed", "says {word}, and gave the log nothing to eat"],
  ["fields?", "The Fallow Field", "speaks of {word}, and let one lie: the log"],
  ["filters?|filtering", "The Filter", "speaks of {word}, and no entry came through"],
  ["flak(?:y|iness)", "The Intermittent", "says {word}, and so is the promise"],
  ["gaps?|holes?", "The Gap", "says {word}, and left one in the log"],
  ["headers?|headings?", "The Headline", "says {word}, with nothing to put below one in the log"],
  ["hid(?:e|es|ing|den)", "The Hiding Place", "says {word}, and nobody has found the entry"],
  ["history", "The Chronicler", "says {word}, and left a gap in this one"],
  ["hooks?", "The Hook", "says {word}, and is not off it: an entry is due"],
  ["ignor(?:e|es|ed|ing)", "The Blind Eye", "says {word}, which was done to a promise as well"],
  ["implement(?:s|ed|ations?)?", "The Implementation", "says {word}, and left a promise undone"],
  ["includ(?:e|es|ing)", "The Omission", "says {word}, and left out an entry"],
  ["inconsisten(?:t|cy|cies)", "The Pot and the Kettle", "says {word}, with a gap in its own log"],
  ["instead", "The Alternative", "is here {word}, as its title has it"],
  ["issues?", "The Missing Issue", "says {word}, and the entry has yet to appear"],
  ["leaks?", "The Leak", "speaks of {word}, and knows where the promise went"],
  ["limits?", "The Limit", "speaks of {word}, and went past one: a deadline"],
  ["links?|redirects?", "The Dead Link", "says {word}, and there is no entry to lead to"],
  [
    "log(?:s|ged|ging|gers?)?(?! (?:in|out|on))",
    "The Other Log",
    "meant another one when it said {word}",
  ],
  ["messages?", "The Messenger", "speaks of {word}, and sent the log none"],
  ["migrat(?:e|es|ed|ion|ing)|moves?", "The Mover", "says {word}, and left the entry behind"],
  ["minor|small|tiny|nits?", "The Small Print", "says {word}, and the entry is smaller still"],
  ["more", "The Encore", "asks for {word}, and gave the log none"],
  ["multiple|several", "The Plural", "says {word}, where a single entry would do"],
  ["non[- ]?zero|zero", "The Zero", "speaks of {word}, and wrote zero entries"],
  ["notes?|changelogs?", "The Other Notes", "says {word}, and left none in the log"],
  ["null|nil|none|nothing", "The Null Entry", "says {word}, and wrote as much"],
  ["optional|nullable", "The Fine Print", "took the entry for {word}, too"],
  ["options?", "The Option", "speaks of {word}, and took the entry for one"],
  ["order(?:s|ed|ing)?", "The Waiter", "says {word}, and did not bring the entry"],
  ["outlines?", "The Outline", "says {word}, and of the entry there is not even that"],
  ["pages?", "The Other Page", "says {word}, and left one blank"],
  ["part [0-9]+", "The Serial", "is {word}, and gave the log no part at all"],
  ["pipelines?|workflows?", "The Assembly Line", "speaks of {word}, and no entry came off it"],
  ["plurals?|pluralization", "The Singular", "says {word}, and has no entry to count"],
  ["properly|correctly", "The Proper Way", "says {word}, which is how one keeps a promise"],
  ["publish(?:es|ed|ing)?", "The Publisher", "says {word}, and gave the log nothing to print"],
  ["readme", "The Readme", "says {word}, which nobody can do with the entry"],
  ["read(?:s|ing|er|ers|able)?", "The Reader", "says {word}, and left no entry to read"],
  ["releases?", "The Release", "speaks of {word}, and let a promise go"],
  ["required|mandatory", "The Small Hurdle", "says {word}, and so was the entry"],
  ["retr(?:y|ies)", "The Second Try", "says {word}, and the log would welcome one"],
  ["rules?", "The Rule", "speaks of {word}, and broke the one about entries"],
  ["schedules?|deadlines?", "The Missed Train", "says {word}, and missed one"],
  [
    "search(?:es)?|finds?|lookups?",
    "The Search Party",
    "says {word}, and could begin with the entry",
  ],
  ["sections?", "The Missing Section", "speaks of {word}, and the log is short of one"],
  [
    "separates?|split(?:s|ting)?",
    "The Smaller Pieces",
    "says {word}, and had no piece for the log",
  ],
  ["skip", "The Lacuna", "had something else to {word}: the entry"],
  ["stream(?:s|ing)?", "The Dry Stream", "says {word}, and ran dry before the log"],
  ["sync(?:s|hroni[sz]es?)?", "The Lag", "speaks of {word}, and the entry is behind"],
  ["targets?", "The Near Miss", "speaks of {word}, and missed one: an entry"],
  ["time-?outs?|expiry|expiration", "The Date of Expiry", "says {word}, and the promise had one"],
  [
    "translat(?:e|es|ion|ions)",
    "The Translator",
    "says {word}, and had no word of its own for the log",
  ],
  ["timing|times?", "The Timing", "says {word}, and missed that of an entry"],
  ["types?|typings?", "The Typist", "says {word}, and typed no entry"],
  ["typos?", "The Flawless Entry", "made no {word} in the entry, by leaving it out"],
  [
    "un(?:initiali[sz]ed|set|defined|known)",
    "The Same Fate",
    "says {word}, and the entry is that, too",
  ],
  [
    "(?:un)?quot(?:e|es|ed|ing)",
    "The Misquote",
    "says {word}, and left nothing in the log to quote",
  ],
  ["warnings?", "The Warning", "says {word}, and its promise broke without one"],
  ["words?|wording", "The Kept Word", "says {word}, and did not keep its own"],
  ["work-?arounds?", "The Detour", "says {word}, and found one around the entry"],
  ["writ(?:e|es|ing|er|ten)", "The Writer", "says {word}, and no entry came of it"],
  ["wrong", "The Wrong Turn", "says {word}, and so is a promise without an entry"],
];

/** What is denied is another thing. */
const denied = /\b(?:not|no|without|never)\b|n['’]t\b/i;

/** By a word of the title; a part of a path or of code is no word of its own. */
export const dueWords: readonly Aside[] = rows.map(byWord);

function byWord([words, archetype, line]: Row): Aside {
  const key = `due-${archetype.toLowerCase().replaceAll(" ", "-")}`;
  return toAside({
    key,
    unless: denied,
    says: new RegExp(`(?<![\\w\`/.-])(?<word>${words})(?![\\w\`/-]|\\.\\w|::)`, "i"),
    archetype,
    lines: [`{due}${line.replace("{word}", `{said.${key}}`)}`],
  });
}
