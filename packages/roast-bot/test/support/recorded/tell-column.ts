import type { Block, Roast } from "@mea-culpa/formats";

/** A roast as a column that a model writes: what it praises is its last section. */
export function asColumn({ compliment, ...roast }: Roast): Roast {
  return compliment ? { ...roast, sections: [...roast.sections, compliment] } : roast;
}

/** The column as Markdown. */
export function tellColumn(roast: Roast, subjectOf: (commit: string) => string): string {
  const { title, description, sections, verdict } = asColumn(roast);
  return [
    `# ${title.text}`,
    `*${description.text}*`,
    ...sections.flatMap(({ heading, blocks }) => [
      ...(heading ? [`## ${heading.text}`] : []),
      ...blocks.map((block) => tellBlock(block, subjectOf)),
    ]),
    `**Final verdict: ${verdict.archetype}** — ${verdict.oneLiner.text}`,
  ].join("\n\n");
}

function tellBlock(block: Block, subjectOf: (commit: string) => string): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(({ text }) => text).join(" ");
    case "log":
      return block.items
        .map(({ exhibit, remark }) => `- “${subjectOf(exhibit)}” — ${remark.text}`)
        .join("\n");
    case "exhibit":
      return `\`\`\`${block.language ?? ""}\n${block.text}\n\`\`\``;
  }
}
