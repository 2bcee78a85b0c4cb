import type { FunctionExhibit } from "@mea-culpa/formats";
import { readSentences, standsAlone } from "../../charges/log/testimony.ts";
import type { Facts } from "../facts.ts";
import { named, namedAsCode, type Piece, quoted } from "../piece.ts";
import { findDefinitions, shortName } from "../shown-definitions.ts";
import { type Aside, emphasised, findTold, listFiles } from "./aside.ts";

const veteran = /(?<=^|[/_.-])(?:legacy|obsolete)(?=[/_.-]|$)/i;

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
  byMessage({
    key: "unlikely",
    says: /\b(?:should (?:never|not)|can(?:not|['’]t) happen|impossible|unreachable)\b/i,
    archetype: "The Prophet of Doom",
    lines: ["has the words ready for the impossible: {said.unlikely}"],
  }),
  byMessage({
    key: "unexpected",
    says: /\bunexpected(?:ly)?\b/i,
    archetype: "The Fortune Teller",
    lines: ["expects the {said.unexpected}, and has the words ready"],
  }),
  byMessage({
    key: "please",
    says: /\bplease\b/i,
    archetype: "The Gentleman",
    lines: ["says {said.please}, whatever has happened"],
  }),
];

function byMessage({ says, ...told }: Omit<Aside, "find"> & { readonly says: RegExp }): Aside {
  return {
    ...told,
    find: (facts) => {
      const { text, holder } = findTerm(facts, "message");
      const word = says.exec(text)?.[0];
      return word === undefined ? undefined : emphasised(word, holder);
    },
  };
}

/** A term of what is told of the diff, and the exhibit in which it stands. */
function findTerm(facts: Facts, term: string) {
  const told = findTold(facts);
  const text = told?.terms[term] ?? "";
  const holder = told && facts.listProof(told).find((each) => each.text.includes(text));
  return { text, holder: holder?.id ?? "" };
}

/** What the diff is told by, turned where nothing else can be. */
export const plainDiffWords: readonly Aside[] = (
  [
    ["message", "crier", "The Town Crier", "has a new line to call: {said.crier}"],
    ["section", "annex", "The Annex", "adds a room: {said.annex}"],
    ["came", "postscript", "The Postscript", "adds one line: {said.postscript}"],
    ["went", "eraser", "The Eraser", "rubs out one line: {said.eraser}"],
  ] as const
).map(([term, key, archetype, line]) => ({
  key,
  archetype,
  lines: [line],
  find: (facts): Piece | undefined => {
    const { text, holder } = findTerm(facts, term);
    if (text === "") return undefined;
    return term === "came" || term === "went" ? namedAsCode(text, holder) : quoted(text, holder);
  },
}));

export const diffWords: readonly Aside[] = [...names, ...voices, ...messages];
