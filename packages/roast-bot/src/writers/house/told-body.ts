import type { Block, Sentence } from "@mea-culpa/formats";
import type { ToldSection } from "./tell-charge.ts";
import type { ToldLog } from "./tell-log.ts";

/** What the body of a roast has told: titles and verdicts are made of that. */
export interface ToldBody {
  readonly account: readonly Block[];
  readonly log: ToldLog | undefined;
  readonly told: readonly ToldSection[];
  readonly praised: Block | undefined;
}

/** The figures that the body tells. */
export function listCashed({ log, told }: Pick<ToldBody, "log" | "told">): ReadonlySet<string> {
  const blocks = [...(log?.blocks ?? []), ...told.flatMap(({ section }) => section.blocks)];
  return new Set(
    listSentences(blocks).flatMap(({ cites }) =>
      cites.flatMap((cite) => (cite.kind === "figure" ? [cite.figure] : [])),
    ),
  );
}

export function listSentences(blocks: readonly Block[]): readonly Sentence[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.sentences
      : block.kind === "log"
        ? block.items.map(({ remark }) => remark)
        : [],
  );
}
