import type { FileExhibit, FunctionExhibit } from "@mea-culpa/formats";
import { readSentences, standsAlone } from "../../charges/log/testimony.ts";
import { findCompliment } from "../../charges/registry.ts";
import type { Facts } from "../facts.ts";
import { named, namedAsCode, type Piece, plain, quoted } from "../piece.ts";
import { findDefinitions, shortName } from "../shown-definitions.ts";
import { type Aside, emphasised, listFiles } from "./aside.ts";

const veteran = /(?<=^|[/_.-])(?:legacy|deprecated|obsolete)(?=[/_.-]|$)/i;

/** What a name of the change means beside what was done to it. */
const names: readonly Aside[] = [
  {
    key: "drawer",
    find: (facts) => {
      const added = findDefinitions(facts, { change: "added", role: "source" });
      const drawer = added.find(({ path }) =>
        /(?:^|\/)(?:utils?|helpers?|misc|common)\.\w+$/i.test(path),
      );
      return drawer && named(drawer.path.slice(drawer.path.lastIndexOf("/") + 1), drawer.id);
    },
    archetype: "The Kitchen Drawer",
    lines: ["has put it into {said.drawer}, with everything else"],
  },
  {
    key: "veteran",
    find: (facts) => {
      const file = listFiles(facts).find(
        ({ path, status, role, additions }) =>
          status === "modified" && role === "source" && additions >= 3 && veteran.test(path),
      );
      return file && namedAsCode(veteran.exec(file.path)?.[0] ?? "", file.id);
    },
    archetype: "The Veteran",
    lines: ["is called {said.veteran}, and still gets new code"],
  },
  byName({
    key: "manager",
    isSo: ({ defines, name }) =>
      defines === "class" && /(?:Manager|Coordinator|Orchestrator)$/.test(name),
    archetype: "The Middle Management",
    lines: ["has hired somebody: {said.manager}"],
  }),
  byName({
    key: "simple",
    isSo: ({ name }) => /(?:^|\.)(?:simple|easy|tiny|mini)(?=[A-Z_])/i.test(name),
    archetype: "The Modest",
    lines: ["brings {said.simple}, which was named by those who wrote it"],
  }),
  byName({
    key: "sequel",
    isSo: ({ name }) => /(?:V|_v)[2-9]$/.test(name),
    archetype: "The Sequel",
    lines: ["brings {said.sequel}, and has begun to count"],
  }),
  {
    key: "scratch",
    find: (facts) => {
      const file = listFiles(facts).find(
        ({ path, status, role }) =>
          status === "added" &&
          role === "source" &&
          /(?:^|[/_.-])(?:tmp|temp)[_.-][^/]*$/i.test(path),
      );
      return file && namedAsCode(file.path.slice(file.path.lastIndexOf("/") + 1), file.id);
    },
    archetype: "The Campsite",
    lines: ["has merged what is called {said.scratch}"],
  },
];

function byName({
  isSo,
  ...told
}: Omit<Aside, "find"> & { readonly isSo: (definition: FunctionExhibit) => boolean }): Aside {
  return {
    ...told,
    find: (facts) => {
      const found = findDefinitions(facts, { change: "added", role: "source" }).find(isSo);
      const name = found && shortName(found);
      return found && name !== undefined ? namedAsCode(name, found.id) : undefined;
    },
  };
}

/** `rope!.length` asserts, and what a text does not say is no condition. */
const denial = /(?<![\w)\]"'`])!(?=[\w(])|(?<=(?:\b(?:if|elif|while|assert|return) |[=(] ?))not /g;

/** What one line was and is, by the only thing in it that differs. */
const swaps: readonly Aside[] = [
  {
    key: "contrary",
    find: bySwap(
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
    find: bySwap(({ gone, come }) =>
      /^(?:true false|false true|yes no|no yes|on off|off on|and or|or and|&& \|\||\|\| &&|== !=|!= ==|=== !==|!== ===)$/i.test(
        `${gone} ${come}`,
      ),
    ),
    archetype: "The U-Turn",
    lines: ["says {said.turned} where it had said the opposite"],
  },
  {
    key: "fence",
    find: bySwap(({ gone, come }) => /^(?:< <=|<= <|> >=|>= >)$/.test(`${gone} ${come}`)),
    archetype: "The Fence Post",
    lines: ["moves the fence by one: it is {said.fence} now"],
  },
  {
    key: "padlock",
    find: bySwap(({ gone, come }) => gone === "http" && come === "https"),
    archetype: "The Padlock",
    lines: ["adds one letter, and it is the one that counts: {said.padlock}"],
  },
  {
    key: "dial",
    find: bySwap(
      ({ gone, come, line }) =>
        /^\d{1,6}$/.test(gone) && /^\d{1,6}$/.test(come) && !/\d\.\d|version/i.test(line),
    ),
    archetype: "The Dial",
    lines: ["has been turned to {said.dial}"],
  },
];

interface Swap {
  readonly gone: string;
  readonly come: string;
  /** The line as it was, and as it is now. */
  readonly old: string;
  readonly line: string;
  /** Of its file, where that is shown. */
  readonly role: FileExhibit["role"] | undefined;
}

/** In characters; of more of a line it is not the one thing. */
const longestSwap = 40;

/** Finds what a line has now in the place of the one thing of it that changed, or what is gone from it. */
function bySwap(isSo: (swap: Swap) => boolean): Aside["find"] {
  return (facts) => {
    const told = findTold(facts, "diff");
    const { terms = {} } = told ?? {};
    const [old = "", line = ""] = ["old", "new"].map(
      (side) => terms[side] ?? terms[`part-${side}`] ?? terms[`one-${side}`],
    );
    const { gone, come } = narrowToTokens(old, line);
    const text = come === "" ? gone : come;
    const isShort = Math.max(gone.length, come.length) <= longestSwap;
    const holder =
      told &&
      facts
        .listProof(told)
        .filter((each) => each.kind === "lines")
        .find((each) => each.text.includes(text));
    const role = listFiles(facts).find(({ path }) => path === holder?.path)?.role;
    const isSaid = isShort && text !== "" && !text.includes("`");
    return holder && isSaid && isSo({ gone, come, old, line, role })
      ? namedAsCode(text, holder.id)
      : undefined;
  };
}

/** Two lines without what they begin and end with in common, word for word. */
function narrowToTokens(old: string, now: string): Pick<Swap, "gone" | "come"> {
  const [before, after] = [old, now].map((text) => [...text.matchAll(/\w+|[=!<>]=+|&&|\|\||\S/g)]);
  if (before === undefined || after === undefined) return { gone: "", come: "" };
  const least = Math.min(before.length, after.length);
  let [from, end] = [0, 0];
  while (from < least && before[from]?.[0] === after[from]?.[0]) from += 1;
  while (end < least - from && before.at(-1 - end)?.[0] === after.at(-1 - end)?.[0]) end += 1;
  // With nothing in common it is another line.
  if (from + end === 0) return { gone: "", come: "" };
  const cut = (text: string, tokens: readonly RegExpExecArray[]) =>
    text.slice(tokens[from]?.index, tokens[tokens.length - end]?.index ?? text.length).trim();
  return {
    gone: from < before.length - end ? cut(old, before) : "",
    come: from < after.length - end ? cut(now, after) : "",
  };
}

/** What a function asks for, now that it has another parameter or one fewer. */
const parameters: readonly Aside[] = [
  {
    key: "petitioner",
    find: byParameter("takes"),
    archetype: "The Petitioner",
    lines: ["asks for one thing more: {said.petitioner}"],
  },
  {
    key: "ascetic",
    find: byParameter("drops"),
    archetype: "The Ascetic",
    lines: ["can do without {said.ascetic}"],
  },
];

function byParameter(term: "takes" | "drops"): Aside["find"] {
  return (facts) => {
    const told = findTold(facts, "diff");
    const name = told?.terms[term];
    const [holder] = told ? facts.listProof(told).filter(({ kind }) => kind === "function") : [];
    return holder && name !== undefined ? namedAsCode(name, holder.id) : undefined;
  };
}

/** What the author’s own sentences say beside what they say. */
const voices: readonly Aside[] = [
  byVoice({
    key: "sigh",
    says: /^(?:unfortunately|sadly|alas)\b/i,
    archetype: "The Sigh",
    lines: [
      "sighs, and was merged all the same: {said.sigh}",
      "sighs, and was merged all the same: {heard.sigh}",
    ],
  }),
  byVoice({
    key: "detective",
    says: /\bturns out\b/i,
    archetype: "The Detective",
    lines: [
      "tells how it turned out: {said.detective}",
      "tells how it turned out: {heard.detective}",
    ],
  }),
  byVoice({
    key: "naturalist",
    says: /\b(?:weird|strange|mysterious|surprising)(?:ly)?\b/i,
    archetype: "The Naturalist",
    lines: [
      "wrote down what it met: {said.naturalist}",
      "wrote down what it met: {heard.naturalist}",
    ],
  }),
  byVoice({
    key: "oracle",
    says: /\b(?:obviously|of course)\b/i,
    archetype: "The Oracle",
    lines: ["explains it all the same: {said.oracle}", "explains it all the same: {heard.oracle}"],
  }),
];

/** In characters: a verdict is short. */
const longestVoice = 130;

/** By a whole sentence of the description, or of a commit’s message, and a word of it. */
function byVoice({ says, ...told }: Omit<Aside, "find"> & { readonly says: RegExp }): Aside {
  const findSentence = ({ pullRequest, log }: Facts) => {
    const own = [
      ...(pullRequest ? [{ id: pullRequest.id, body: pullRequest.body }] : []),
      ...log
        .filter(({ byOthers = false }) => !byOthers)
        .map(({ id, text, subject }) => ({ id, body: text.slice(subject.length) })),
    ];
    for (const { id, body } of own) {
      const sentence = readSentences(body).find(
        (each) => says.test(each) && each.length <= longestVoice && standsAlone(each),
      );
      if (sentence !== undefined) return { id, sentence };
    }
    return undefined;
  };
  return {
    ...told,
    find: (facts) => {
      const found = findSentence(facts);
      return found && quoted(found.sentence, found.id);
    },
    findWord: (facts) => {
      const found = findSentence(facts);
      return found && emphasised(says.exec(found.sentence)?.[0].trim() ?? "", found.id);
    },
  };
}

/** What a new message says. */
const messages: readonly Aside[] = [
  byTerm("diff", "message", {
    key: "unlikely",
    says: /\b(?:should (?:never|not)|can(?:not|['’]t) happen|impossible|unreachable)\b/i,
    archetype: "The Prophet of Doom",
    lines: ["has the words ready for the impossible: {said.unlikely}"],
  }),
  byTerm("diff", "message", {
    key: "unexpected",
    says: /\bunexpected(?:ly)?\b/i,
    archetype: "The Fortune Teller",
    lines: ["expects the {said.unexpected}, and has the words ready"],
  }),
  byTerm("diff", "message", {
    key: "please",
    says: /\bplease\b/i,
    archetype: "The Gentleman",
    lines: ["says {said.please}, whatever has happened"],
  }),
  byTerm("diff", "message", {
    key: "pessimist",
    says: /\b(?:failed|could not|couldn['’]t|unable)\b/i,
    archetype: "The Pessimist",
    lines: ["has the words ready for when it does not work: {said.pessimist}"],
  }),
  byTerm("diff", "message", {
    key: "headmaster",
    says: /\b(?:must(?: not)?|may not|not allowed|cannot be)\b/i,
    archetype: "The Headmaster",
    lines: ["has found a case for the words {said.headmaster}"],
  }),
  byTerm("diff", "message", {
    key: "absent",
    says: /\b(?:not found|no such|not exist|missing|unknown)\b/i,
    archetype: "The Lost and Found",
    lines: ["has a sentence for what is not there: {said.absent}"],
  }),
];

/** What the name of a new test says. */
const tests: readonly Aside[] = ["says", "test"].flatMap((term) => [
  byTerm("tests", term, {
    key: `drill-${term}`,
    says: /(?:^|_|\b)(?:throws?|raises?|rejects?|fails?|errors? (?:on|when|if))(?:_|\b)/i,
    unless: /not|n['’]t|never|without|no_|no /i,
    archetype: "The Fire Drill",
    lines: [`makes sure, by test, that something goes wrong: {said.drill-${term}}`],
  }),
  byTerm("tests", term, {
    key: `vow-${term}`,
    says: /(?:^|_|\b)(?:does[ _]not|doesn['’]?t|do[ _]not|don['’]?t|should[ _]not|shouldn['’]?t|must[ _]not|never)(?:_|\b)/i,
    archetype: "The Vow",
    lines: [`has a witness for what it does not do: {said.vow-${term}}`],
  }),
  byTerm("tests", term, {
    key: `void-${term}`,
    says: /(?:^|_|\b)(?:empty|null|nil|none|undefined|nothing)(?:_|\b)/i,
    archetype: "The Philosopher",
    lines: [`has a test for nothing, and it counts: {said.void-${term}}`],
  }),
  byTerm("tests", term, {
    key: `believer-${term}`,
    says: /(?:^|_|\b)works?(?:_|\b)/i,
    unless: /work(?:er|flow|space|ing)/i,
    archetype: "The Believer",
    lines: [`has a test that says so: {said.believer-${term}}`],
  }),
]);

interface TermWord extends Omit<Aside, "find"> {
  readonly says: RegExp;
  readonly unless?: RegExp;
}

/** By a word in a term of what is told of a change: of a message that word, of a test all of its name. */
function byTerm(
  source: "diff" | "tests",
  term: string,
  { says, unless, ...told }: TermWord,
): Aside {
  return {
    ...told,
    find: (facts: Facts): Piece | undefined => {
      const found = findTold(facts, source);
      const text = found?.terms[term] ?? "";
      const word = says.exec(text)?.[0];
      const holder = found && facts.listProof(found).find((each) => each.text.includes(text));
      if (text === "" || word === undefined || holder === undefined || unless?.test(text) === true)
        return undefined;
      if (source === "tests") {
        return /\s/.test(text) ? quoted(text, holder.id) : namedAsCode(text, holder.id);
      }
      return emphasised(word, holder.id);
    },
  };
}

/** What tells of the change by that. */
function findTold({ pack }: Facts, source: "diff" | "tests") {
  return pack.compliments.find(
    ({ code, terms }) =>
      findCompliment(code)?.meta.tellsBy === source && terms["earlier"] === undefined,
  );
}

/** What a change is made of, where that is one thing. */
const wholes: readonly Aside[] = [
  {
    key: "footnote",
    find: () => plain(""),
    archetype: "The Footnote",
    lines: ["{only.doc}changes nothing but what one knows"],
  },
  {
    key: "stage",
    find: (facts) => (isBackstage(facts) ? plain("") : undefined),
    archetype: "The Stagehand",
    lines: ["works where the audience never looks"],
  },
];

/** Whether all of it is what a forge builds and tests by. */
function isBackstage(facts: Facts): boolean {
  const files = listFiles(facts);
  return (
    files.length > 0 &&
    files.length === facts.pullRequest?.files &&
    files.every(({ path }) => backstage.test(path))
  );
}

const backstage =
  /^(?:\.github\/(?:workflows|actions)\/|\.circleci\/|\.travis\.yml$|\.gitlab-ci\.yml$|\.pre-commit-config\.yaml$|\.cirrus\.yml$|\.?appveyor\.yml$|azure-pipelines\.yml$|\.buildkite\/)/;

export const diffWords: readonly Aside[] = [
  ...names,
  ...swaps,
  ...parameters,
  ...voices,
  ...messages,
  ...tests,
];

/** The same of what nearly every small change has. */
export const plainDiffWords: readonly Aside[] = wholes;
