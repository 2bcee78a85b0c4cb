import type { Block, EvidencePack, Roast, Sentence } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { z } from "zod";

/** Which draft is best, counted from 1. */
export interface Choice {
  readonly best: number;
  readonly why: string;
}

export const choiceSchema: z.ZodType<Choice> = z.object({
  best: z.number().describe("the number of the best draft"),
  why: z.string().describe("in one sentence"),
});

export const choiceForm = `{"best":1,"why":"..."}`;

/** The drafts as a reader would see them: without their cites, a remark behind its commit's subject. */
export function describeTakes(takes: readonly Roast[], { exhibits }: EvidencePack): string {
  const subjects = new Map(
    exhibits.flatMap((each) => (isLogged(each) ? [[each.id, each.subject]] : [])),
  );
  return takes
    .map((take, index) => `DRAFT ${index + 1}\n${tellRoast(take, subjects)}`)
    .join("\n\n");
}

function tellRoast(
  { title, description, sections, compliment, verdict }: Roast,
  subjects: ReadonlyMap<string, string>,
): string {
  return [
    `# ${title.text}`,
    description.text,
    ...[...sections, ...(compliment ? [compliment] : [])].flatMap(({ heading, blocks }) => [
      ...(heading ? [`## ${heading.text}`] : []),
      ...blocks.map((block) => tellBlock(block, subjects)),
    ]),
    `Verdict: ${verdict.archetype}, ${verdict.oneLiner.text}`,
  ].join("\n");
}

function tellBlock(block: Block, subjects: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(tellSentence).join(" ");
    case "log":
      return block.items
        .map(({ exhibit, remark }) => {
          return `- “${subjects.get(exhibit) ?? exhibit}”: ${tellSentence(remark)}`;
        })
        .join("\n");
    case "exhibit":
      return block.text;
  }
}

function tellSentence({ text }: Sentence): string {
  return text;
}
