import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { readNotes } from "../../log/read-notes.ts";
import { readChange, type ReadLine } from "../../reading/read-change.ts";
import { linesAfter, linesBefore } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "test-turned-round",
  title: "A test that was turned round",
  about: "tests",
  meaning: "A line of a test asserts, or its name says, the opposite of what it did before.",
  leavesAlone:
    "lines that changed in anything else, or beside lines that did; what the tested code is given, comments and texts; whole blocks that were written anew; tests that were swapped with one another; what a comment next to it calls surprising or wrong; pull requests that say they change a default, or revert or fix tests",
  theme: "turned",
  severity: 5,
  figures: {},
  terms: ["was", "is"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  if (announced.test(readNotes(change))) return undefined;
  const turned = readChange(change)
    .filter(({ role }) => role === "test")
    .flatMap(({ file, hunks }) =>
      hunks
        .filter(
          ({ before, after }) =>
            ![...before, ...after].some(({ comment }) => disowned.test(comment)),
        )
        .flatMap((hunk) => findTurns(hunk).map((turn) => ({ ...turn, path: file.path }))),
    );
  const seen = new Set(turned.map(({ was, is }) => `${was}\n${is}`));
  const first = turned.find(
    ({ was, is, path }) => !seen.has(`${is}\n${was}`) && !stillSays(was, { path, change, history }),
  );
  if (first === undefined) return undefined;
  const { path, was, is, before, after } = first;
  return {
    severity: meta.severity,
    summary: `\`${path}\` said \`${was}\`, and now says \`${is}\`.`,
    proof: [linesAfter(path, { from: after }), linesBefore(path, { from: before })],
    figures: [],
    terms: { was, is },
  };
}

/** Whether the file says it at the merge, in another place, as far as that is shown. */
function stillSays(
  was: string,
  {
    path,
    change,
    history,
  }: { readonly path: string; readonly change: Change; readonly history: History | undefined },
): boolean {
  const shown = readChange(change)
    .filter(({ file }) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap(({ after }) => after.map(({ text }) => text)));
  const whole = (history?.definitions ?? [])
    .filter((each) => each.path === path && each.side === "after")
    .flatMap(({ text }) => text.split("\n"));
  return [...shown, ...whole].some((text) => trimEnds(text) === was);
}

const announced = /\b(?:default|revert|invert|flip|opposite|breaking|fix(?:es)? tests?)\b/i;

/** What nobody wanted is turned round on purpose. */
const disowned =
  /\b(?:surpris\w*|wrong\w*|bug\w*|incorrect\w*|broken|unexpected\w*|unfortunately|should(?:n['’]t| not)|fix ?me|to ?do|xxx)\b/i;

interface Pair {
  readonly before: ReadLine;
  readonly after: ReadLine;
}

/** Lines that took one another's place: as many were added in one place as were deleted there. */
function pairReplaced({
  before,
  after,
}: {
  readonly before: readonly ReadLine[];
  readonly after: readonly ReadLine[];
}): readonly Pair[] {
  const [gone, come] = [before, after].map((lines) => {
    const runs: ReadLine[][] = [[]];
    for (const line of lines) {
      if (line.changed) runs.at(-1)?.push(line);
      else runs.push([]);
    }
    return runs;
  });
  return (gone ?? []).flatMap((deleted, at) => {
    const added = come?.[at] ?? [];
    if (deleted.length !== added.length) return [];
    return deleted.flatMap((line, index) => {
      const other = added[index];
      return other && !other.excused && !line.excused ? [{ before: line, after: other }] : [];
    });
  });
}

/** What was turned round in a hunk; an assertion only where nothing but assertions changed around it. */
function findTurns(hunk: Parameters<typeof pairReplaced>[0]): readonly Turn[] {
  const turns = pairReplaced(hunk).flatMap((pair) => readTurn(pair) ?? []);
  const isAll = [hunk.before, hunk.after].every(
    (lines) =>
      lines.filter(({ changed, code }) => changed && /\w/.test(code)).length === turns.length,
  );
  return turns.filter(({ isName }) => isName || isAll);
}

interface Turn {
  readonly isName: boolean;
  readonly was: string;
  readonly is: string;
  readonly before: number;
  readonly after: number;
}

/** In characters; a longer line is not told at a glance. */
const longestLine = 120;

/** What a pair of lines says before and after, where one is the other turned round. */
function readTurn({ before, after }: Pair): Turn | undefined {
  const [was, is] = [before, after].map(({ text }) => trimEnds(text));
  if (was === undefined || is === undefined || Math.max(was.length, is.length) > longestLine) {
    return undefined;
  }
  const said = [before, after].map((line) => trimEnds(hideWords(line)));
  const isName = said.every((text) => testName.test(text));
  if (!isName && !said.every((text) => assertion.test(text))) return undefined;
  const [one, other] = isName
    ? [was, is].map((text) => neutralise(text, { turns: nameTurns }))
    : said.map((text) => neutralise(text, { turns: codeTurns, counts: isAnswer }));
  if (one === undefined || other === undefined || one.rest !== other.rest) return undefined;
  // An even number of turns is none.
  return Math.abs(one.negations - other.negations) % 2 === 1
    ? { isName, was, is, before: before.number, after: after.number }
    : undefined;
}

function trimEnds(text: string): string {
  return text
    .trim()
    .replace(/[;,{]$/, "")
    .trim();
}

/** A line in which no word of a text or comment is read as code, and each is still told from others. */
function hideWords({ text, code }: ReadLine): string {
  return text.replaceAll(/[^]/g, (character, at: number) =>
    code[at] === character ? character : String.fromCodePoint(0xf_0000 + character.charCodeAt(0)),
  );
}

const testName = /^\s*(?:(?:it|test|describe|context)\w*[ (.]|(?:async )?def test_|func Test\w+\()/;
const assertion =
  /\b(?:assert|expect|should|refute|require)\w*[ (!.]|\bt\.(?:is|ok|true|false|equal|not)\w*\(/i;

/** What turns a line round, and what is left where that is taken away. */
type Turns = readonly (readonly [negative: RegExp, positive: RegExp])[];

const codeTurns: Turns = [
  [/\.not(?=\.)/g, /(?!)/g],
  [/\bnot\b ?/g, /(?!)/g],
  // What is given to an argument by name is no answer.
  [/(?<!\w=|=> ?)\b(?:false|False)\b/g, /(?<!\w=|=> ?)\b(?:true|True)\b/g],
  [/!==?/g, /===?/g],
  [/\bis_err\b/g, /\bis_ok\b/g],
  [/(?<!\w)!(?=[\w(])/g, /(?!)/g],
  [/\bassert(?:_f|F)alse\b/g, /\bassert(?:_t|T)rue\b/g],
  [/\bAssert\.False\b/g, /\bAssert\.True\b/g],
  [/\brefute\b/g, /\bassert\b/g],
  [
    /\bassert(?:_n|N)ot(?=_?[A-Z_a-z])/g,
    /\bassert(?=_(?:eq|equal|in|nil|is)|(?:Equal|In|Is|Null|Nil)\b)/g,
  ],
  [/\bassert_ne!/g, /\bassert_eq!/g],
  [/\bNot(?=(?:Nil|Null|Empty|Equal|Contains)\b)/g, /(?!)/g],
  [/\b(?:toBeFalsy)\b/g, /\b(?:toBeTruthy)\b/g],
  [/\b(?:to_not|not_to)\b/g, /\bto\b/g],
];
const nameTurns: Turns = [
  [
    /\b(?:does|do|is|are|can|should|will)(?: not|n't)\b/g,
    /\b(?:does|do|is|are|can|should|will)\b/g,
  ],
  [/(?<=[ _])not[ _]/gi, /(?!)/g],
  [/\bnever\b/g, /\balways\b/g],
  [
    /(?<=[ _])(?:rejects|fails|denies|disallows|forbids)(?=[ _(])/g,
    /(?<=[ _])(?:accepts|succeeds|allows|permits)(?=[ _(])/g,
  ],
];

/**
 * Whether what stands there is what an assertion says, and not what the code that it asks is given:
 * it stands in no brackets but those of the assertion, and those that only group.
 */
function isAnswer(text: string, at: number): boolean {
  const open: number[] = [];
  for (const { 0: bracket, index } of text.slice(0, at).matchAll(/[()[\]{}]/g)) {
    if ("([{".includes(bracket)) open.push(index);
    else open.pop();
  }
  const calls = open.filter((index) => text[index] !== "(" || !grouping.test(text.slice(0, index)));
  return calls.every(
    (index) => calls.length === 1 && text[index] === "(" && asserting.test(text.slice(0, index)),
  );
}

/** What stands before a bracket that only groups. */
const grouping = /(?:^|[^\w\s!)\]]|\b(?:assert|not|and|or|is|in|if|await|return))\s*$|(?<!\w)!$/;

/** What stands before the bracket of an assertion, or of its answer. */
const asserting =
  /(?:\b(?:\w*assert|refute|expect)|\bassert_?(?:not_?)?(?:true|false|is|isnot|eq|ne|\w*equals?)|\b(?:assert|require|t)\.(?:true|false|is|not|ok|eq|\w*equals?)|\.to(?:be|equal|strictequal)|\.to(?:\.\w+)*\.(?:equals?|eql?)|\bto (?:be|eql?|equal)|\)\.isequalto)!?$/i;

/** A line without what turns it round, and how often that was found where it counts. */
function neutralise(
  text: string,
  { turns, counts = () => true }: { readonly turns: Turns; readonly counts?: typeof isAnswer },
): { readonly rest: string; readonly negations: number } {
  let rest = text;
  let negations = 0;
  for (const [at, [negative, positive]] of turns.entries()) {
    const mark = String.fromCodePoint(0xe000 + at);
    const before = rest;
    rest = before.replaceAll(negative, (found, start: number) => {
      if (!counts(before, start)) return found;
      negations += 1;
      return positive.source === "(?!)" ? "" : mark;
    });
    const between = rest;
    rest = between.replaceAll(positive, (found, start: number) =>
      counts(between, start) ? mark : found,
    );
  }
  return { rest: rest.replaceAll(/\s+/g, " "), negations };
}
