import type { Block, EvidencePack, Roast } from "@mea-culpa/formats";
import { wordsOf } from "../variety/phrases.ts";

/** The words of a roast as a reader meets it: headings, the log with its subjects, and exhibits. */
export function wordsInRoast(roast: Roast, pack: EvidencePack): number {
  const subjects = new Map(
    pack.exhibits.map((exhibit) => [exhibit.id, exhibit.kind === "commit" ? exhibit.subject : ""]),
  );
  const textOf = (block: Block): string => {
    switch (block.kind) {
      case "paragraph":
        return block.sentences.map(({ text }) => text).join(" ");
      case "log":
        return block.items
          .map(({ exhibit, remark }) => `${subjects.get(exhibit) ?? ""} ${remark.text}`)
          .join(" ");
      case "exhibit":
        return block.text;
    }
  };
  const texts = [
    roast.title.text,
    roast.description.text,
    ...[...roast.sections, roast.compliment].flatMap(({ heading, blocks }) => [
      heading.text,
      ...blocks.map(textOf),
    ]),
    roast.verdict.archetype,
    roast.verdict.oneLiner.text,
  ];
  return texts.reduce((total, text) => total + wordsOf(text).length, 0);
}
