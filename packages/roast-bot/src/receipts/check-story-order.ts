import type { CommitExhibit, Sentence } from "@mea-culpa/formats";
import type { Objection } from "./objection.ts";
import type { PackIndex } from "./pack-index.ts";
import { scanMarks } from "./tokens/scan-marks.ts";

/**
 * Inside a paragraph the quoted commit subjects come in the order of the commits: a story told out
 * of order is a lie, however true its sentences are. A log shows its order itself, and what stands
 * around it may come back to any commit.
 */
export function checkStoryOrder(
  sentences: readonly Sentence[],
  { place, index }: { readonly place: string; readonly index: PackIndex },
): readonly Objection[] {
  const commits = index.pack.exhibits.filter(
    (exhibit): exhibit is CommitExhibit => exhibit.kind === "commit",
  );
  const objections: Objection[] = [];
  let reached = 0;
  for (const [number, sentence] of sentences.entries()) {
    for (const text of quotesIn(sentence)) {
      const positions = commits.flatMap(({ subject, position }) =>
        subject === text ? [position] : [],
      );
      if (positions.length === 0) continue;
      // Two commits may have one subject: the earliest that is not behind us is meant.
      const next = positions.filter((position) => position >= reached);
      if (next.length === 0) {
        objections.push({
          code: "order-differs",
          place: `${place}.sentences[${number}]`,
          text,
          message: `commit ${positions[0] ?? 0} is quoted behind commit ${reached} in one paragraph`,
        });
      } else reached = Math.min(...next);
    }
  }
  return objections;
}

function quotesIn({ text }: Sentence): readonly string[] {
  return scanMarks(text).flatMap(({ kind, inner }) => (kind === "quote" ? [inner] : []));
}
