import type { CommitExhibit, Section, Sentence } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import type { Finding } from "./finding.ts";
import type { PackIndex } from "./pack-index.ts";
import { scanMarks } from "./tokens/scan-marks.ts";

/**
 * Inside a section the quoted commit subjects come in the order of the commits: a story told out
 * of order is a lie, however true its sentences are.
 */
export function checkStoryOrder(
  section: Section,
  { place, index }: { readonly place: string; readonly index: PackIndex },
): readonly Finding[] {
  return findDisorder(quotesOf(section, index), index).map(({ text, message }) => ({
    code: "order-differs",
    place,
    text,
    message,
  }));
}

/** The quotes that are commit subjects and come too late; `quotes` in reading order. */
function findDisorder(
  quotes: readonly string[],
  { pack }: PackIndex,
): readonly { readonly text: string; readonly message: string }[] {
  const commits = pack.exhibits.filter(
    (exhibit): exhibit is CommitExhibit => exhibit.kind === "commit",
  );
  const disorder: { readonly text: string; readonly message: string }[] = [];
  let reached = 0;
  for (const text of quotes) {
    const positions = commits.flatMap(({ subject, position }) =>
      subject === text ? [position] : [],
    );
    if (positions.length === 0) continue;
    // Two commits may have one subject: the earliest that is not behind us is meant.
    const next = positions.filter((position) => position >= reached);
    if (next.length === 0) {
      const message = `commit ${positions[0] ?? 0} is quoted behind commit ${reached}`;
      disorder.push({ text, message });
    } else reached = Math.min(...next);
  }
  return disorder;
}

function quotesOf(section: Section, { exhibits }: PackIndex): readonly string[] {
  return section.blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return block.sentences.flatMap(quotesIn);
      case "log":
        return block.items.flatMap((item) => {
          const commit = exhibits.get(item.exhibit);
          const subject = commit?.kind === "commit" ? [commit.subject] : [];
          return [...subject, ...quotesIn(item.remark)];
        });
      case "exhibit":
        return [];
      default:
        return unreachable(block);
    }
  });
}

function quotesIn({ text }: Sentence): readonly string[] {
  return scanMarks(text).flatMap(({ kind, inner }) => (kind === "quote" ? [inner] : []));
}
