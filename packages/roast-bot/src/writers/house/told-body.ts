import type { ToldSection } from "./tell-charge.ts";
import type { ToldLog } from "./tell-log.ts";

/** What the body of a roast has told: titles and verdicts are made of that. */
export interface ToldBody {
  readonly log: ToldLog | undefined;
  readonly told: readonly ToldSection[];
}

/** The figures that the body tells. */
export function listCashed({ log, told }: ToldBody): ReadonlySet<string> {
  const blocks = [...(log?.blocks ?? []), ...told.flatMap(({ section }) => section.blocks)];
  const sentences = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.sentences
      : block.kind === "log"
        ? block.items.map(({ remark }) => remark)
        : [],
  );
  return new Set(
    sentences.flatMap(({ cites }) =>
      cites.flatMap((cite) => (cite.kind === "figure" ? [cite.figure] : [])),
    ),
  );
}
