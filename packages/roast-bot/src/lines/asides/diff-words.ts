import type { FunctionExhibit } from "@mea-culpa/formats";
import { readSentences, standsAlone } from "../../charges/log/testimony.ts";
import type { Facts } from "../facts.ts";
import { named, namedAsCode, type Piece, quoted } from "../piece.ts";
import { findDefinitions, shortName } from "../shown-definitions.ts";
import { type Aside, emphasised, findTold, listFiles } from "./aside.ts";

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
];

/** What the name of a new test says. */
const tests: readonly Aside[] = ["says", "test"].flatMap((term) => [
  byTerm("tests", term, {
    key: `void-${term}`,
    says: /(?:^|_|\b)(?:empty|null|nil|none|undefined|nothing)(?:_|\b)/i,
    archetype: "The Philosopher",
    lines: [`has a test for nothing, and it counts: {said.void-${term}}`],
  }),
]);

interface TermWord extends Omit<Aside, "find"> {
  readonly says: RegExp;
}

/** By a word in a term of what is told of a change: of a message that word, of a test all of its name. */
function byTerm(source: "diff" | "tests", term: string, { says, ...told }: TermWord): Aside {
  return {
    ...told,
    find: (facts: Facts): Piece | undefined => {
      const found = findTold(facts, source);
      const text = found?.terms[term] ?? "";
      const word = says.exec(text)?.[0];
      const holder = found && facts.listProof(found).find((each) => each.text.includes(text));
      if (text === "" || word === undefined || holder === undefined) return undefined;
      if (source === "tests") {
        return /\s/.test(text) ? quoted(text, holder.id) : namedAsCode(text, holder.id);
      }
      return emphasised(word, holder.id);
    },
  };
}

export const diffWords: readonly Aside[] = [...names, ...voices, ...messages, ...tests];
