import type { Block, Exhibit, Roast, Section, Sentence } from "@mea-culpa/formats";
import { isLogged, type LoggedExhibit, readLog } from "../case/logged.ts";
import { namedBy } from "./cited-exhibits.ts";
import type { PackIndex } from "./pack-index.ts";

/** A sentence of a roast with its place, as objections and receipts name it. */
export interface PlacedSentence {
  readonly place: string;
  readonly sentence: Sentence;
  /** The commit behind which it stands in a log, by its id. */
  readonly behind?: string;
  /** The commit that was told last before it, or that the log shows before that one. */
  readonly since?: string | undefined;
  /** The exhibits that are shown right above and below the paragraph in which it stands, by their ids. */
  readonly beside: readonly string[];
  /** Order words that the sentence's place in a log proves. */
  readonly provenOrder: ReadonlySet<string>;
  /** What stands below it, where it heads that. */
  readonly below?: readonly string[];
}

export interface PlacedSection {
  readonly place: string;
  readonly section: Section;
}

/** The sections of a roast in reading order, the compliment last. */
export function listSections(roast: Roast): readonly PlacedSection[] {
  return [
    ...roast.sections.map((section, number) => ({ place: `sections[${number}]`, section })),
    ...(roast.compliment ? [{ place: "compliment", section: roast.compliment }] : []),
  ];
}

/** Every sentence of a roast in reading order. */
export function listSentences(roast: Roast, index: PackIndex): readonly PlacedSentence[] {
  const all = listSections(roast).flatMap(({ place, section }) =>
    listSentencesOfSection(section, place, index),
  );
  const story = followStory(all, index);
  const sections = listSections(roast).map(({ place, section }) => {
    const sentences = story.filter((each) => each.place.startsWith(`${place}.`));
    return { place, section, sentences, below: sentences.map(({ sentence }) => sentence.text) };
  });
  const below = sections.flatMap((each) => each.below);
  return [
    { ...placed("title", roast.title), below },
    { ...placed("description", roast.description), below },
    ...sections.flatMap(({ place, section: { heading }, sentences, ...rest }) => [
      ...(heading ? [{ ...placed(`${place}.heading`, heading), below: rest.below }] : []),
      ...sentences,
    ]),
    { ...placed("verdict.oneLiner", roast.verdict.oneLiner), below },
  ];
}

function listSentencesOfSection(
  { blocks: all }: Section,
  place: string,
  index: PackIndex,
): readonly PlacedSentence[] {
  return all.flatMap((block, number, blocks) => {
    const neighbours = [blocks[number - 1], blocks[number + 1]];
    const beside = neighbours.flatMap((each) => (each?.kind === "exhibit" ? [each.exhibit] : []));
    const sentences = listSentencesOfBlock(block, `${place}.blocks[${number}]`, index);
    return sentences.map((each) => ({ ...each, beside }));
  });
}

/** The roast with every sentence changed, each by what is known of its place. */
export function mapSentences(
  roast: Roast,
  index: PackIndex,
  change: (placed: PlacedSentence) => Sentence,
): Roast {
  const changed = new Map(listSentences(roast, index).map((each) => [each.place, change(each)]));
  return mapLines(roast, (sentence, { place }) => changed.get(place) ?? sentence);
}

/** A line of a roast, counted from 1: a sentence, the name in the verdict, or a block of code. */
export interface Line extends Sentence {
  readonly number: number;
  readonly place: string;
}

/** Every line of a roast in reading order. */
export function listLines(roast: Roast): readonly Line[] {
  const lines: Line[] = [];
  mapLines(roast, (sentence, place) => {
    lines.push({ ...sentence, ...place });
    return sentence;
  });
  return lines;
}

type Change = (
  sentence: Sentence,
  line: { readonly number: number; readonly place: string },
) => Sentence | undefined;

/**
 * The roast with every line changed, in reading order; the verdict's name and a block of code are lines as
 * well. What is left out of its body goes, with blocks and sections in which nothing is left.
 */
export function mapLines(roast: Roast, change: Change): Roast {
  let number = 0;
  const at = (place: string, sentence: Sentence): Sentence | undefined => {
    number += 1;
    return change(sentence, { number, place });
  };
  const inHead = (place: string, sentence: Sentence): Sentence => at(place, sentence) ?? sentence;
  const mapBlock = (block: Block, place: string): readonly Block[] => {
    switch (block.kind) {
      case "paragraph": {
        const sentences = block.sentences.flatMap(
          (sentence, n) => at(`${place}.sentences[${n}]`, sentence) ?? [],
        );
        return sentences.length === 0 ? [] : [{ ...block, sentences }];
      }
      case "log": {
        const items = block.items.flatMap(({ exhibit, remark }, n) => {
          const changed = at(`${place}.items[${n}].remark`, remark);
          return changed === undefined ? [] : [{ exhibit, remark: changed }];
        });
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case "exhibit": {
        const isKept = at(place, { text: block.text, cites: [] }) !== undefined;
        return isKept ? [block] : [];
      }
    }
  };
  const mapSection = ({ heading, blocks }: Section, place: string): Section => {
    const changed = heading && at(`${place}.heading`, heading);
    return {
      ...(changed && { heading: changed }),
      blocks: blocks.flatMap((block, n) => mapBlock(block, `${place}.blocks[${n}]`)),
    };
  };
  const title = inHead("title", roast.title);
  const description = inHead("description", roast.description);
  const sections = roast.sections.map((each, n) => mapSection(each, `sections[${n}]`));
  const compliment = roast.compliment && mapSection(roast.compliment, "compliment");
  const { archetype, oneLiner } = roast.verdict;
  const verdict = {
    archetype: inHead("verdict.archetype", { text: archetype, cites: [] }).text,
    oneLiner: inHead("verdict.oneLiner", oneLiner),
  };
  const kept = { title, description, sections: sections.filter(isFilled), verdict };
  return compliment && isFilled(compliment) ? { ...kept, compliment } : kept;
}

function isFilled({ blocks }: Section): boolean {
  return blocks.length > 0;
}

function listSentencesOfBlock(
  block: Block,
  place: string,
  index: PackIndex,
): readonly PlacedSentence[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map((sentence, number) =>
        placed(`${place}.sentences[${number}]`, sentence),
      );
    case "log":
      return block.items.map(({ exhibit, remark }, number) => ({
        place: `${place}.items[${number}].remark`,
        sentence: remark,
        behind: exhibit,
        since: block.items[number - 1]?.exhibit,
        beside: [],
        provenOrder: orderProvenByLog(block.items, number, index),
      }));
    case "exhibit":
      return [];
  }
}

/** The order words that a remark may use because of where its commit stands in the log. */
function orderProvenByLog(
  items: readonly { readonly exhibit: string }[],
  number: number,
  { exhibits }: PackIndex,
): ReadonlySet<string> {
  const words = new Set<string>();
  const commit = exhibits.get(items[number]?.exhibit ?? "");
  if (commit === undefined || !isLogged(commit)) return words;
  if (number > 0) for (const word of ["then", "next", "again", "later"]) words.add(word);
  if (commit.position === 1) words.add("first");
  const positions = [...exhibits.values()].map((exhibit) =>
    isLogged(exhibit) && exhibit.kind === commit.kind ? exhibit.position : 0,
  );
  if (commit.position === Math.max(...positions)) {
    for (const word of ["last", "finally"]) words.add(word);
  }
  return words;
}

/**
 * The sentences with the order words that each may use because all commits it rests on come after those
 * told last; of what is told of the same commits once more, “then”, where they come after those before them.
 */
function followStory(
  sentences: readonly PlacedSentence[],
  { exhibits, pack }: PackIndex,
): readonly PlacedSentence[] {
  const log = readLog(pack);
  let before: readonly number[] = [];
  let told: readonly number[] = [];
  return sentences.map((each) => {
    const ids = [...each.sentence.cites.flatMap(namedBy), each.behind ?? ""];
    const places = ids.flatMap((id) => placeOf(exhibits.get(id), log) ?? []);
    const own = [...new Set(places)].toSorted((one, other) => one - other);
    if (own.length === 0) return each;
    const isOnceMore = own.join() === told.join();
    if (!isOnceMore) {
      before = told;
      told = own;
    }
    const last = Math.max(...before);
    const distance = Math.min(...own) - last;
    // A remark of the log has its words from there.
    if (before.length === 0 || Math.max(...own) <= last || each.behind !== undefined) return each;
    // Also where it rests on an earlier one beside that.
    const since = log.find(({ position }) => position === last)?.id;
    if (distance <= 0) return { ...each, since };
    // What is told of the same commits once more comes behind them, and no later than they did.
    const further = isOnceMore ? [] : ["again", "later", ...(distance === 1 ? ["next"] : [])];
    return { ...each, since, provenOrder: new Set(["then", ...further]) };
  });
}

/** The place in the log of a commit, or of the one that left lines as they are shown. */
function placeOf(exhibit: Exhibit | undefined, log: readonly LoggedExhibit[]): number | undefined {
  const isBefore = exhibit?.kind === "lines" && exhibit.side === "before";
  const found = log.find(
    (each) =>
      each === exhibit ||
      (exhibit?.kind === "lines" && each.kind === "commit" && each.sha === exhibit.commit),
  );
  return found && found.position - (isBefore ? 1 : 0);
}

function placed(place: string, sentence: Sentence): PlacedSentence {
  return { place, sentence, beside: [], provenOrder: new Set() };
}
