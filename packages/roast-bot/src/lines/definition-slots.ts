import type { FunctionExhibit } from "@mea-culpa/formats";
import { readTellingWords } from "../charges/log/subjects.ts";
import { findDefinitions, shortName } from "./content-slots.ts";
import type { Facts } from "./facts.ts";
import { isPlain } from "./is-plain.ts";
import { namedAsCode, type Piece, plain, quoted, withoutCommentMarks } from "./piece.ts";
import type { Slots } from "./realise.ts";

/**
 * What a change does, by what its definitions say of themselves: a `{newcomer}` of the source and the
 * first sentence of its `{newcomer-doc}`; without one of those, the `{reworked}` definition that the
 * title speaks of, and its `{reworked-doc}`; and what the names of new tests say, `{tested}`.
 */
export function definitionSlots(facts: Facts): Slots {
  const makers: Readonly<Record<string, () => Piece | undefined>> = {
    newcomer: () => findNewcomer(facts)?.name,
    "newcomer-doc": () => findNewcomer(facts)?.doc,
    reworked: () => findReworked(facts)?.name,
    "reworked-doc": () => findReworked(facts)?.doc,
    tested: () => listTested(facts),
  };
  return (slot) => makers[slot]?.();
}

interface Described {
  readonly name: Piece;
  readonly doc: Piece;
  /** How many words of the title it speaks of. */
  readonly shared: number;
  readonly isClass: boolean;
}

function findNewcomer(facts: Facts): Described | undefined {
  return describe(facts, "added").find(({ shared, isClass }) => shared > 0 || isClass);
}

function findReworked(facts: Facts): Described | undefined {
  return findNewcomer(facts) === undefined
    ? describe(facts, "modified").find(({ shared }) => shared > 0)
    : undefined;
}

/** Those that say something of themselves, what is nearest to the title first. */
function describe(facts: Facts, change: "added" | "modified"): readonly Described[] {
  const { title = "", url = "" } = facts.pullRequest ?? {};
  // In a project about bells everything speaks of bells.
  const words = readTellingWords(splitNames(title)).difference(readTellingWords(url));
  return findDefinitions(facts, { change, role: "source" })
    .flatMap((definition) => {
      const name = shortName(definition);
      const sentence = findDocSentence(definition);
      if (name === undefined || sentence === undefined) return [];
      const own = readTellingWords(splitNames(`${name} ${sentence}`));
      return {
        name: namedAsCode(name, definition.id),
        doc: quoted(sentence, definition.id),
        shared: words.intersection(own).size,
        isClass: definition.defines === "class",
      };
    })
    .toSorted((one, other) => other.shared - one.shared);
}

/** The first sentence of what a definition says of itself, if a stranger understands it. */
function findDocSentence({ doc, text, name }: FunctionExhibit): string | undefined {
  const [sentence = ""] = /^.+?(?<!\b(?:e\.g|i\.e|etc|vs))[.!](?=\s|$)/.exec(doc) ?? [];
  const last = name.slice(name.lastIndexOf(".") + 1);
  const rest = sentence.startsWith(`${last} `) ? sentence.slice(last.length + 1) : sentence;
  const isProse =
    (rest !== sentence || /^\p{Lu}/u.test(sentence)) &&
    !/[“”"<>[\]{}|\\@*]|https?:/.test(sentence) &&
    !/^(?:todo|fixme|xxx|hack|this|it|we|it['’]s|these|do not|from|note|see|same|like|test)\b/i.test(
      rest,
    ) &&
    (sentence.match(/`/g) ?? []).length % 2 === 0;
  const source = [text, withoutCommentMarks(text)].map((each) => each.replaceAll(/\s+/g, " "));
  const isWhole = source.some((each) => each.includes(sentence));
  return isProse && isWhole && sentence.length <= longestDoc && isPlain(rest)
    ? sentence
    : undefined;
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
  /^(?!when |if |with).*\b(?:should|must|can|cannot|does|is|are|when|if|raises?|returns?|fails?|succeeds|keeps?|accepts?|rejects?|ignores?|uses|allows?|throws?|works|gets?|has|have)\b/;

/** `cancelReader` and `cancel_reader` are two words. */
function splitNames(text: string): string {
  return text.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|_+/gu, " ").trim();
}
