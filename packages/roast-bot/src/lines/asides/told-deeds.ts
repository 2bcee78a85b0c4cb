import { readDeedParts } from "../deed-blanks.ts";
import type { Facts } from "../facts.ts";
import { plain } from "../piece.ts";
import type { Aside } from "./aside.ts";

interface Row {
  readonly form: RegExp;
  readonly archetype: string;
  /** The deed, set against what was there before it. */
  readonly line: string;
  /** What stands behind it where an entry was due and did not come. */
  readonly due?: string;
  readonly title?: string;
  /** The parts of the deed that `{said}` and `{heard}` stand for; where they are absent, the deed has a word of its own. */
  readonly said?: string;
  readonly heard?: string;
  /** What has to be so of the parts. */
  readonly and?: (part: (name: string) => string) => boolean;
}

const rows: readonly Row[] = [
  // Conditions.
  {
    form: /^returns-early$/,
    archetype: "The Early Leaver",
    line: "has found a reason to leave early: {said}",
    due: ", and the entry never arrived",
    title: "Leaving early",
    said: "condition",
  },
  {
    form: /^no-returns-early$/,
    archetype: "The Long Stayer",
    line: "used to leave if {said}, and stays now",
    said: "condition",
  },
  {
    form: /^raises-on$/,
    archetype: "The Objector",
    line: "will not hear of {said}, and says so: {heard}",
    title: "An objection",
    said: "condition",
    heard: "error",
  },
  {
    form: /^raises$/,
    archetype: "The Complaint",
    line: "has a complaint to make, and calls it {said} now",
    title: "A complaint",
    said: "error",
  },
  {
    form: /^skips$/,
    archetype: "The Wallflower",
    line: "sits out a turn if {said}",
    due: ", and the log for no reason given",
    said: "condition",
  },
  {
    form: /^(?:does|calls)-if$/,
    archetype: "The Standing Order",
    line: "has one thing more to do if {said}",
    said: "condition",
  },
  {
    form: /^only-if$/,
    archetype: "The Late Question",
    line: "asks first if {said}, and used to go ahead without",
    title: "Asked first",
    said: "condition",
  },
  {
    form: /^no-(?:only|steps)-if$/,
    archetype: "The Blank Cheque",
    line: "no longer asks if {said}, and goes ahead",
    said: "condition",
  },
  {
    form: /^steps-if$/,
    archetype: "The New Clause",
    line: "has one condition more: {said}",
    title: "One condition more",
    said: "condition",
  },
  {
    form: /^asks$/,
    archetype: "The Extra Question",
    line: "was not done asking, and adds one more: {said}",
    title: "One question more",
    said: "is",
  },
  {
    form: /^no-asks$/,
    archetype: "The Dropped Question",
    line: "asks one thing less: {said}",
    title: "One question fewer",
    said: "is",
  },
  {
    form: /^condition$/,
    archetype: "The Other Question",
    line: "asked {heard} before, and asks {said} instead",
    said: "is",
    heard: "was",
    and: (part) => ["is", "was"].every((name) => /[=<>!&|(]|\b(?:is|in|not)\b/.test(part(name))),
  },
  {
    form: /^condition$/,
    archetype: "The Moved Bar",
    line: "had the bar at {heard}, and has it at {said} now",
    said: "is",
    heard: "was",
    and: (part) => ["is", "was"].every((name) => /^-?\d[\d._]*$/.test(part(name))),
  },
  {
    form: /^case$/,
    archetype: "The New Case",
    line: "had no case for {said}, and has one now",
    due: "; the log has one, too",
    title: "The case of {said}",
    said: "is",
  },
  {
    form: /^branch$/,
    archetype: "The Separate Arrangement",
    line: "used to treat {said} like the rest, and makes an exception now",
    said: "is",
  },
  // The same where the condition is too long to be said once more.
  {
    form: /^returns-early$/,
    archetype: "The Short Day",
    line: "has a reason to go home early now, and goes",
  },
  {
    form: /^raises-on$/,
    archetype: "The Drawn Line",
    line: "has drawn a line, and says so when it is crossed",
  },
  {
    form: /^(?:does|calls)-if$/,
    archetype: "The Contingency Plan",
    line: "has one thing more to do, and knows when",
  },
  {
    form: /^only-if$/,
    archetype: "The Polite Knock",
    line: "has one more thing to ask before it goes in",
  },
  {
    form: /^asks$/,
    archetype: "The Follow-Up Question",
    line: "was not content with the first answer, and asks on",
  },
  // Errors.
  {
    form: /^catches$/,
    archetype: "The Safety Net",
    line: "catches {said}, which used to get past it",
    title: "{said}, caught",
    said: "error",
    and: isOfFunction,
  },
  {
    form: /^catches$/,
    archetype: "The Catcher",
    line: "catches {said} now",
    due: ", and missed a deadline",
    title: "{said}, caught",
    said: "error",
  },
  {
    form: /^catches-all$/,
    archetype: "The Catch-All",
    line: "catches whatever comes, and asks for no names",
  },
  {
    form: /^no-catches$/,
    archetype: "The Folded Net",
    line: "takes down the net that was out for {said}",
    said: "error",
  },
  {
    form: /^catches-more$/,
    archetype: "The Wider Net",
    line: "has met {said}, and catches that as well now",
    said: "error",
  },
  {
    form: /^catches-other$/,
    archetype: "The Other Net",
    line: "was out for {heard}, and is out for {said} now",
    said: "is",
    heard: "was",
  },
  // Calls.
  {
    form: /^calls(?:-inside)?$/,
    archetype: "The Late Helper",
    line: "managed without {said} before, and calls it in now",
    due: "; the log still manages without its entry",
    said: "call",
    and: isOfFunction,
  },
  {
    form: /^calls-again$/,
    archetype: "The Regular",
    line: "had called {said} before, and has found one more occasion to",
    said: "call",
  },
  {
    form: /^no-calls(?:-inside)?$/,
    archetype: "The Clean Break",
    line: "used to need {said}, and does without it now",
    title: "Without {said}",
    said: "call",
    and: isOfFunction,
  },
  {
    form: /^calls-other$/,
    archetype: "The Changing of the Guard",
    line: "sends {heard} off duty, and {said} on",
    due: "; at the log the post stayed empty",
    said: "is",
    heard: "was",
  },
  {
    form: /^passes$/,
    archetype: "The Extra Luggage",
    line: "comes to {heard} with one thing more: {said}",
    said: "is",
    heard: "call",
  },
  {
    form: /^no-passes$/,
    archetype: "The Light Traveller",
    line: "comes to {heard} without {said} now",
    title: "Without {said}",
    said: "is",
    heard: "call",
  },
  {
    form: /^passes-other$/,
    archetype: "The Exchange Desk",
    line: "brings {said}, and takes {heard} home again",
    said: "is",
    heard: "was",
  },
  // Values and names.
  {
    form: /^returns$/,
    archetype: "The Second Answer",
    line: "answers {said} where the answer was {heard}",
    title: "{heard}, and then {said}",
    said: "is",
    heard: "was",
  },
  {
    form: /^returns$/,
    archetype: "The New Answer",
    line: "gives another answer to the same question",
  },
  {
    form: /^sets-other$/,
    archetype: "The Second Opinion",
    line: "was sure of {heard}, and is as sure of {said} now",
    title: "{heard}, and then {said}",
    said: "is",
    heard: "was",
  },
  {
    form: /^is$/,
    archetype: "The Convert",
    line: "was {heard} before, and is {said} now",
    said: "is",
    heard: "was",
  },
  {
    form: /^has-more$/,
    archetype: "The Full House",
    line: "finds room in {heard} for {said} as well",
    said: "is",
    heard: "name",
  },
  {
    form: /^has-less$/,
    archetype: "The Empty Chair",
    line: "leaves a chair empty in {heard}: that of {said}",
    said: "is",
    heard: "name",
  },
  {
    form: /^(?:has-other|swaps)$/,
    archetype: "The Reserve",
    line: "sends {heard} off, and {said} on",
    said: "is",
    heard: "was",
  },
  {
    form: /^(?:sets|sets-below)$/,
    archetype: "The Written Rule",
    line: "puts in writing what was left open: {heard} is {said}",
    said: "is",
    heard: "name",
  },
  {
    form: /^sets-more$/,
    archetype: "The Missing Line",
    line: "had said nothing of {said}, and does now",
    said: "name",
  },
  {
    form: /^becomes$/,
    archetype: "The New Title",
    line: "has made {heard} {said}, which it was not before",
    said: "is",
    heard: "name",
  },
  {
    form: /^no-becomes$/,
    archetype: "The Lost Title",
    line: "took {said} off {heard}, and left it without",
    said: "is",
    heard: "name",
  },
  {
    form: /^turns$/,
    archetype: "The Closed Door",
    line: "had {said} open to anybody, and keeps it to itself now",
    said: "name",
    and: (part) => part("was") === "public" && part("is") === "private",
  },
  {
    form: /^turns$/,
    archetype: "The Open Door",
    line: "kept {said} to itself, and lets everybody in now",
    said: "name",
    and: (part) => part("was") === "private" && part("is") === "public",
  },
  {
    form: /^marks$/,
    archetype: "The Name Tag",
    line: "pins {said} on {heard}",
    said: "mark",
    heard: "name",
  },
  {
    form: /^no-marks$/,
    archetype: "The Torn Label",
    line: "takes {said} off {heard}",
    said: "mark",
    heard: "name",
  },
  {
    form: /^lists$/,
    archetype: "The Guest List",
    line: "has {said} on it now",
    due: ", and no entry",
    said: "is",
  },
  {
    form: /^no-lists$/,
    archetype: "The Uninvited",
    line: "is no longer on the list: {said}",
    said: "is",
  },
  {
    form: /^renames$/,
    archetype: "The New Name",
    line: "was {heard}, and answers to {said} now",
    said: "is",
    heard: "was",
  },
  {
    form: /^defines$/,
    archetype: "The Newcomer",
    line: "had no {said} of its own before, and has one now",
    due: "; of entries it has none",
    title: "Enter {said}",
    said: "name",
  },
  {
    form: /^undefines$/,
    archetype: "The Departure",
    line: "saw {said} off, and gets by without it",
    title: "Exit {said}",
    said: "name",
  },
  // Texts.
  {
    form: /^says$/,
    archetype: "The Rephraser",
    line: "had said it once, and says it again in other words",
  },
  {
    form: /^steps-new$/,
    archetype: "The Extra Step",
    line: "got there without {said} before, and takes one step more",
    said: "q-is",
  },
  {
    form: /^section$/,
    archetype: "The New Chapter",
    line: "had nothing to say under {said} before, and has a section on it now",
    said: "q-is",
  },
  {
    form: /^goes-on$/,
    archetype: "The Afterthought",
    line: "had come to a full stop, and had one more sentence to say",
  },
  {
    form: /^(?:only|more)-(?:remarks|said)$/,
    archetype: "The Marginal Note",
    line: "changes what is said of the code, and nothing that it does",
  },
  {
    form: /^(?:words|remarks)$/,
    archetype: "The Second Thought",
    line: "had said {heard}, and says {said} now",
    said: "q-is",
    heard: "q-was",
  },
  {
    form: /^upgrades$/,
    archetype: "The Newer Number",
    line: "was content with {heard}, and goes to {said} now",
    said: "is",
    heard: "was",
  },
  // Many places, and whole functions.
  {
    form: /^same-come$/,
    archetype: "The Refrain",
    line: "says the same thing at every place it comes to",
  },
  {
    form: /^same-go$/,
    archetype: "The Weeder",
    line: "pulls the same weed at every place it comes to",
  },
  {
    form: /^each-more$/,
    archetype: "The Rubber Stamp",
    line: "goes from line to line, and puts {said} on each",
    said: "is",
  },
  {
    form: /^each-less$/,
    archetype: "The Stamp Remover",
    line: "goes from line to line, and takes {said} off each",
    said: "is",
  },
  {
    form: /^each-other$/,
    archetype: "Find and Replace",
    line: "goes from line to line, finds {heard}, and leaves {said}",
    said: "is",
    heard: "was",
  },
  {
    form: /^rewrites$/,
    archetype: "The Second Draft",
    line: "keeps the name of {said}, and little else",
    title: "Under the name of {said}",
    said: "in",
  },
  {
    form: /^changes$/,
    archetype: "The Surgeon",
    line: "goes in at {said}, and at no other function",
    due: "; the log was not touched either",
    title: "All in {said}",
    said: "in",
  },
  {
    form: /^changes-two$/,
    archetype: "The Second Incision",
    line: "goes in at two functions, {said} and {heard}, and at no third",
    said: "in",
    heard: "other",
  },
  {
    form: /^changes-three$/,
    archetype: "The Rounds",
    line: "looks in at three functions, and at no fourth",
  },
];

/** Whether it is known in which function that is so: of a whole file, or a project, nobody can say it. */
function isOfFunction(part: (name: string) => string): boolean {
  return part("in") !== "";
}

/** In characters, with its marks: of longer code a reader hears nothing. */
const longest = 34;

interface Keyed extends Row {
  readonly key: string;
}

const keyed: readonly Keyed[] = rows.map((row, at) => ({ ...row, key: `deed-${at}` }));

function toAside(
  row: Keyed,
  { prefix, end }: { readonly prefix: string; readonly end: string },
): Aside {
  const { key, archetype, line, title, said, heard } = row;
  const fill = (text: string) =>
    `${prefix}${text.replace("{said}", `{said.${key}}`).replace("{heard}", `{heard.${key}}`)}`;
  return {
    key,
    archetype,
    lines: [fill(`${line}${end}`)],
    ...(title !== undefined && { titles: [fill(title)] }),
    find: (facts) =>
      said === undefined ? readParts(row, facts) && plain("") : readParts(row, facts)?.(said),
    ...(heard !== undefined && { findWord: (facts: Facts) => readParts(row, facts)?.(heard) }),
  };
}

/** The parts of the deed, where it has that form, and each of these can be read at a glance. */
function readParts(
  { form, said, heard, and }: Row,
  facts: Facts,
): ReturnType<typeof readDeedParts> {
  const parts = readDeedParts(facts, form);
  if (parts === undefined) return undefined;
  const isShort = [said, heard].every((each) => {
    const length = each === undefined ? 1 : (parts(each)?.text.length ?? 0);
    return length > 0 && length <= longest;
  });
  const bare = (name: string) => (parts(name)?.text ?? "").replaceAll("`", "");
  return isShort && and?.(bare) !== false ? parts : undefined;
}

/** What a change was told to do, where an entry was due: first what holds that against the entry. */
export const dueTold: readonly Aside[] = keyed.map((row) =>
  toAside(row, { prefix: "{due}", end: row.due ?? "" }),
);

/** The same where none was due: the deed and no more. */
export const plainTold: readonly Aside[] = keyed.map((row) =>
  toAside(row, { prefix: "", end: "" }),
);
