import type { RoastPlan, Told } from "./plan-roast.ts";
import type { ToldSection } from "./tell-charges.ts";
import { findRemarked, type ToldLog } from "./tell-log.ts";

/** What the body of a roast has told: titles and verdicts are made of that. */
export interface Findings {
  readonly log: ToldLog | undefined;
  readonly told: readonly ToldSection[];
  /** The code of the compliment that was made. */
  readonly praised: string | undefined;
}

/** The charges that the body tells, the gravest first. */
export function findTold(
  { lead, exhibit, seconds }: RoastPlan,
  { log, told }: Pick<Findings, "log" | "told">,
): readonly Told[] {
  const remarked = findRemarked(log);
  const sections = new Set(told.map((each) => each.told.charge.code));
  return [
    ...new Set([
      lead,
      exhibit,
      ...seconds,
      ...(log?.commits ?? []).map((each) => each.charged?.told),
    ]),
  ].filter(
    (each): each is Told =>
      each !== undefined && (remarked.has(each.charge.code) || sections.has(each.charge.code)),
  );
}

/** The figures that the body tells. */
export function listCashed({ log, told }: Findings): ReadonlySet<string> {
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
