import type { FunctionExhibit } from "@mea-culpa/formats";
import { isPlain } from "../charges/log/is-plain.ts";
import { contrasts, readSentence } from "../charges/log/sentences.ts";
import { isShownOff } from "../charges/files.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import { lexLines } from "../charges/reading/lex-lines.ts";
import { findSyntax } from "../charges/reading/syntax.ts";
import { findDefinitions, ownerName, shortName } from "./shown-definitions.ts";
import type { Facts } from "./facts.ts";
import {
  namedAsCode,
  type Piece,
  plain,
  quoted,
  splitNames,
  withoutCommentMarks,
} from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What a change does, by a definition that is `{new}` in the source, with its `-kind` (“class”) and the
 * first sentence of its `-doc`, or by a `{new-name}` of `{new-name-kind}`: what has most to do with the title.
 */
export function definitionBlanks(facts: Facts): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    new: () => describe(facts)?.name,
    "new-kind": () => describe(facts)?.kind,
    "new-doc": () => describe(facts)?.doc,
    "new-name": () => findNamed(facts)?.name,
    "new-name-kind": () => findNamed(facts)?.kind,
  };
  return (blank) => makers[blank]?.();
}

interface Named {
  readonly kind: Piece;
  readonly name: Piece;
}

interface Described extends Named {
  readonly doc: Piece;
}

/** The words of the title, without those of the project: in one about bells everything speaks of bells. */
function readTitle({ pullRequest }: Facts): ReadonlySet<string> {
  const { title = "", url = "" } = pullRequest ?? {};
  return readTellingWords(splitNames(title)).difference(readTellingWords(url));
}

/** What says something of itself and has most to do with the title. */
function describe(facts: Facts): Described | undefined {
  const words = readTitle(facts);
  const [best] = findNew(facts)
    .flatMap((definition) => {
      const name = shortName(definition);
      const sentence = findDocSentence(definition);
      if (name === undefined || sentence === undefined || !tellsMore(sentence, name)) return [];
      if (/\breturn(?:s|ed|ing)?\b/i.test(sentence) && returnsNothing(definition)) return [];
      const own = readTellingWords(splitNames(`${name} ${sentence}`));
      return {
        ...nameDefinition(definition, name),
        doc: quoted(sentence, definition.id),
        rank: rankKind(definition),
        shared: words.intersection(own).size,
      };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared || one.rank - other.rank);
  return best;
}

/** What is new by a name of which the title has a word, whatever it says of itself. */
function findNamed(facts: Facts): Named | undefined {
  const words = readTitle(facts);
  const [best] = findNew(facts)
    .flatMap((definition) => {
      const name = shortName(definition);
      // What begins with a line is nobody else's.
      if (name === undefined || name.startsWith("_")) return [];
      const shared = words.intersection(readTellingWords(splitNames(name))).size;
      return { ...nameDefinition(definition, name), shared };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  return best;
}

/** New definitions of the source; what only shows or measures what it does is for nobody who uses it. */
function findNew(facts: Facts): readonly FunctionExhibit[] {
  return findDefinitions(facts, { change: "added", role: "source" }).filter(
    (definition) => !isShownOff(definition),
  );
}

function nameDefinition(definition: FunctionExhibit, name: string): Named {
  return {
    kind: plain(nameKind(definition, name)),
    name: withOwner(namedAsCode(name, definition.id), definition),
  };
}

/** What is a type tells more of a change than what is called. */
function rankKind({ defines }: FunctionExhibit): number {
  return defines === "class" ? 0 : 1;
}

/** “`ring` of `Tower`”: there may be a `ring` in each of its neighbours. */
function withOwner(name: Piece, definition: FunctionExhibit): Piece {
  const owner = ownerName(definition);
  if (owner === undefined) return name;
  const of = namedAsCode(owner, definition.id);
  return { ...name, text: `${name.text} of ${of.text}`, cites: [...name.cites, ...of.cites] };
}

/** What it is called where it is defined: a `class`, an `enum`; of what only adds to one, a type. */
function nameKind({ defines, text, language }: FunctionExhibit, name: string): string {
  if (defines === "function") {
    return /^(?:java|ruby|csharp)$/.test(language) ? "method" : "function";
  }
  const keyword = new RegExp(
    String.raw`\b(class|struct|enum|interface|trait|record|protocol|module|type)\s+(?:\w+[.:]+)*${RegExp.escape(name)}(?![\p{L}\p{N}_])`,
    "u",
  );
  return keyword.exec(text)?.[1] ?? "type";
}

/** Whether a sentence says more than the name that it explains: at least three words of other stems. */
function tellsMore(sentence: string, name: string): boolean {
  const known = new Set(splitNames(name).toLowerCase().split(" ").map(stem));
  const words = [...readTellingWords(splitNames(sentence))].map(stem);
  return new Set(words).difference(known).size >= 3;
}

function stem(word: string): string {
  return word.slice(0, 5);
}

/** The first sentence of what a definition says of itself, if a stranger understands it. */
function findDocSentence({ doc, text, name }: FunctionExhibit): string | undefined {
  const said = doc.replace(/^<summary>\s*/, "");
  const sentence = readSentence(said);
  const last = name.slice(name.lastIndexOf(".") + 1);
  const rest = sentence.startsWith(`${last} `) ? sentence.slice(last.length + 1) : sentence;
  const isProse =
    (rest !== sentence || /^\p{Lu}/u.test(sentence)) &&
    !/[“”"<>[\]{}|\\@*]|https?:|``/.test(sentence) &&
    !/^(?:todo|fixme|xxx|hack|this|it|we|if so|it['’]s|these|do not|from|note|see|same|like|test)\b/i.test(
      rest,
    ) &&
    (sentence.match(/`/g) ?? []).length % 2 === 0;
  // Two paragraphs are not one sentence, though the first has no full stop.
  const source = [text, withoutCommentMarks(text)].map((each) =>
    each.replaceAll(/\n[ \t]*\n/g, " ¶ ").replaceAll(/\s+/g, " "),
  );
  const isWhole = source.some((each) => each.includes(sentence));
  const isShort = sentence.length <= longestDoc;
  const isTurned = contrasts(said.slice(sentence.length).trim());
  return isProse && !isTurned && isWhole && isShort && isPlain(rest, { fewest: 4 })
    ? sentence
    : undefined;
}

const longestDoc = 170;

/** Whether the code of a function hands nothing back, in a language that says `return` where it does. */
function returnsNothing({ defines, language, text }: FunctionExhibit): boolean {
  const syntax = sayReturn.has(language) ? findSyntax(language) : undefined;
  if (defines !== "function" || syntax === undefined) return false;
  const code = lexLines(text.split("\n"), syntax)
    .map((line) => line.code)
    .join("\n");
  // What is only declared is written elsewhere.
  if (syntax.family === "brace" && !code.includes("{")) return false;
  return !/\breturn\b[ \t]*[^\s;}]|\byield\b|=>/.test(code);
}

const sayReturn: ReadonlySet<string> = new Set(
  "c c++ cpp csharp go java javascript jsx php python tsx typescript".split(" "),
);
