import type { Block, LogItem } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { type RoastPlan, rankCommit, type ToldCommit } from "./plan-roast.ts";
import { paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** What of the log was told. */
export interface ToldLog {
  readonly blocks: readonly Block[];
  readonly items: readonly LogItem[];
  /** The commits that the items are about, what tells most first. */
  readonly commits: readonly ToldCommit[];
}

/** The commits that are something by themselves, each with a remark; none without one. */
export function tellLog(speaker: Speaker, { log }: RoastPlan): ToldLog | undefined {
  const told = log.flatMap((each) => {
    const remark = each.kinds
      .values()
      .map(({ lines }) => speaker.sayFirst(lines, { charge: each.commit.id }))
      .find((said) => said !== undefined);
    return remark === undefined ? [] : [{ each, item: { exhibit: each.commit.id, remark } }];
  });
  if (told.length === 0) return undefined;
  const items = told.map(({ item }) => item);
  const { part, whole } = caseLines.logIntroductions;
  const isWhole = items.length === speaker.facts.commits.length;
  // One item is no list.
  const introduction =
    items.length > 1 ? speaker.say(isWhole ? whole : part, { again: true }) : undefined;
  return {
    blocks: [...(introduction ? [paragraph([introduction])] : []), { kind: "log", items }],
    items,
    commits: told
      .map(({ each }) => each)
      .toSorted((one, other) => rankCommit(one) - rankCommit(other)),
  };
}
