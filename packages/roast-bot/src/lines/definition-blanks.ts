import type { FunctionExhibit } from "@mea-culpa/formats";
import { holdsAllFunctions } from "../case/left-functions.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import { findDefinitions, listDefinitions, ownerName, shortName } from "./shown-definitions.ts";
import type { Facts } from "./facts.ts";
import { isReplaced } from "./file-blanks.ts";
import { isPlain } from "./is-plain.ts";
import {
  joinPieces,
  namedAsCode,
  type Piece,
  plain,
  quoted,
  splitNames,
  withoutCommentMarks,
} from "./piece.ts";
import type { Blanks } from "./realise.ts";

/**
 * What a change does, by its definitions in the source: up to two that are `{new}` and `{newer}`, each
 * with its `-kind` (“class”) and with the first sentence of its `-doc`, what is nearest to the title
 * first; of those that say nothing of themselves the `{new-names}`; where nothing new says anything,
 * one that is `{reworked}` (`{sole}`, where it is the only one), likewise, or the `{reworked-names}` (`{some-reworked}`, where there are
 * more); the `{gone-names}`; each of the names with the file (`-place`) in which all of them stand. And
 * what the names of new tests say, `{tested}`.
 */
export function definitionBlanks(facts: Facts): Blanks {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    new: () => describe(facts, "added")[0]?.name,
    "new-kind": () => describe(facts, "added")[0]?.kind,
    "new-doc": () => describe(facts, "added")[0]?.doc,
    newer: () => describe(facts, "added")[1]?.name,
    "newer-kind": () => describe(facts, "added")[1]?.kind,
    "newer-doc": () => describe(facts, "added")[1]?.doc,
    reworked: () => describe(facts, "modified")[0]?.name,
    sole: () => (isSole(facts) ? describe(facts, "modified")[0]?.name : undefined),
    "reworked-kind": () => describe(facts, "modified")[0]?.kind,
    "reworked-doc": () => describe(facts, "modified")[0]?.doc,
    "new-names": () => listNames(listUntold(facts, "added")),
    "new-names-place": () => findPlace(listUntold(facts, "added")),
    "reworked-names": () => (isWhole(facts) ? listNames(listUntold(facts, "modified")) : undefined),
    "some-reworked": () => (isWhole(facts) ? undefined : listNames(listUntold(facts, "modified"))),
    "reworked-names-place": () => findPlace(listUntold(facts, "modified")),
    "gone-names": () => listNames(listUntold(facts, "deleted")),
    "gone-names-place": () => findPlace(listUntold(facts, "deleted")),
    tested: () => listTested(facts),
  };
  return (blank) => makers[blank]?.();
}

interface Described {
  readonly kind: Piece;
  readonly name: Piece;
  readonly doc: Piece;
  readonly definition: FunctionExhibit;
}

/** Those that say something of themselves, what has most to do with the title first. */
function describe(facts: Facts, change: "added" | "modified"): readonly Described[] {
  const { title = "", url = "" } = facts.pullRequest ?? {};
  // In a project about bells everything speaks of bells.
  const words = readTellingWords(splitNames(title)).difference(readTellingWords(url));
  return findDefinitions(facts, { change, role: "source" })
    .slice(0, change === "added" ? undefined : mostReworked)
    .flatMap((definition) => {
      const name = shortName(definition);
      const sentence = findDocSentence(definition);
      if (name === undefined || sentence === undefined || !tellsMore(sentence, name)) return [];
      const own = readTellingWords(splitNames(`${name} ${sentence}`));
      return {
        kind: plain(nameKind(definition, name)),
        name: withOwner(namedAsCode(name, definition.id), definition),
        doc: quoted(sentence, definition.id),
        definition,
        shared: words.intersection(own).size,
      };
    })
    .toSorted((one, other) => other.shared - one.shared || rankKind(one) - rankKind(other));
}

/** What is a type tells more of a change than what is called. */
function rankKind({ definition }: Described): number {
  return definition.defines === "class" ? 0 : 1;
}

/** Further down a list of changed definitions stands what was only called by another name. */
const mostReworked = 3;
/** More names are a list, not a sentence. */
const mostNames = 2;

function listUntold(
  facts: Facts,
  change: "added" | "modified" | "deleted",
): readonly FunctionExhibit[] {
  const told = new Set(
    change === "deleted" ? [] : describe(facts, change).map(({ definition }) => definition.id),
  );
  // What is new in one file may be changed in another; of that name it is told once.
  const isNew = new Set(
    change === "added"
      ? []
      : findDefinitions(facts, { change: "added", role: "source" }).map(tellName),
  );
  return findDefinitions(facts, { change, role: "source" })
    .filter((each) => !told.has(each.id) && !isNew.has(tellName(each)))
    .filter((each) => change !== "deleted" || !goesWithItsFile(facts, each))
    .slice(0, mostNames);
}

/** Of a file that another may stand for, nothing is known to be gone. */
function goesWithItsFile(facts: Facts, { path }: FunctionExhibit): boolean {
  const isGone = facts.pack.exhibits.some(
    (exhibit) => exhibit.kind === "file" && exhibit.path === path && exhibit.status === "deleted",
  );
  return isGone && isReplaced(facts, path);
}

/** Whether no more definitions are changed than are listed; of a large change the pack has not all. */
function isWhole(facts: Facts): boolean {
  const changed = listDefinitions(facts, { change: "modified", role: "source" });
  const isJudged = facts.pack.exhibits.every(
    (exhibit) => exhibit.kind !== "function" || exhibit.change !== undefined,
  );
  const isNamed = changed.every((definition) => shortName(definition) !== undefined);
  return isJudged && isNamed && holdsAllFunctions(facts.pack) && changed.length <= mostNames;
}

/** Whether nothing else is changed. */
function isSole(facts: Facts): boolean {
  return (
    isWhole(facts) && listDefinitions(facts, { change: "modified", role: "source" }).length === 1
  );
}

/** “the class `Bell`, the methods `ring` and `count` of `Tower`”. */
function listNames(definitions: readonly FunctionExhibit[]): Piece | undefined {
  const kinds = Map.groupBy(
    definitions,
    (each) => `${nameKind(each, shortName(each) ?? "")} of ${ownerName(each) ?? ""}`,
  );
  return joinPieces(
    [...kinds.values()].flatMap((all) => {
      const [first] = all;
      const names = joinPieces(all.map((each) => namedAsCode(shortName(each) ?? "", each.id)));
      if (first === undefined || names === undefined) return [];
      const kind = nameKind(first, shortName(first) ?? "");
      const noun = all.length === 1 ? kind : `${kind}${kind.endsWith("s") ? "es" : "s"}`;
      const told = withOwner(names, first);
      return [{ ...told, text: `the ${noun} ${told.text}` }];
    }),
    definitions.length,
  );
}

/** “`ring` of `Tower`”: there may be a `ring` in each of its neighbours. */
function withOwner(name: Piece, definition: FunctionExhibit): Piece {
  const owner = ownerName(definition);
  if (owner === undefined) return name;
  const of = namedAsCode(owner, definition.id);
  return { ...name, text: `${name.text} of ${of.text}`, cites: [...name.cites, ...of.cites] };
}

function tellName(definition: FunctionExhibit): string {
  return `${shortName(definition) ?? ""} of ${ownerName(definition) ?? ""}`;
}

/** The file in which all of them stand, if it is one. */
function findPlace(definitions: readonly FunctionExhibit[]): Piece | undefined {
  const [first, ...others] = definitions;
  if (first === undefined || others.some(({ path }) => path !== first.path)) return undefined;
  return namedAsCode(first.path, first.id);
}

/** What it is called where it is defined: a `class`, an `enum`; of what only adds to one, a type. */
function nameKind({ defines, text, language }: FunctionExhibit, name: string): string {
  if (defines === "function") {
    return /^(?:java|ruby|csharp|php)$/.test(language) ? "method" : "function";
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
  const [sentence = ""] = /^.+?(?<!\b(?:e\.g|i\.e|etc|vs))[.!](?=\s|$)/.exec(said) ?? [];
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
  return isProse && isWhole && isShort && isPlain(rest, { fewest: 4 }) ? sentence : undefined;
}

const longestDoc = 170;
const mostTests = 2;

/** Names of new tests that are told as words; a name that is no clause tells nothing. */
function listTested(facts: Facts): Piece | undefined {
  const told = findDefinitions(facts, { change: "added", role: "test" }).flatMap((definition) => {
    const words = splitNames(shortName(definition) ?? "")
      .replace(/^tests? /i, "")
      .toLowerCase();
    return clause.test(words) && /^(?:(?:[a-z]{2,}|a) ){3,9}[a-z]{2,}$/.test(words) ? [words] : [];
  });
  return told.length === 0 ? undefined : plain(told.slice(0, mostTests).join("; "));
}

const clause =
  /^(?!when |if |with|should).*\b(?:should|must|can|cannot|does|is|are|when|if|raises?|returns?|fails?|succeeds|keeps?|accepts?|rejects?|ignores?|uses|allows?|throws?|works|gets?|has|have)\b/;
