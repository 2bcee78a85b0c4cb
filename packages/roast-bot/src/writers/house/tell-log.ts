import type { Block, LogItem, Sentence } from "@mea-culpa/formats";
import type { LoggedExhibit } from "../../case/logged.ts";
import { caseLines } from "../../lines/case-lines.ts";
import { ownWords } from "../../lines/licence.ts";
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
    const charge = each.commit.id;
    const remark =
      each.kinds
        .values()
        .map(({ lines }) => speaker.sayFirst(lines, { charge }))
        .find((said) => said !== undefined) ??
      speaker.say([ownWords], { charge, again: true, anew: true });
    return remark === undefined ? [] : [{ each, item: { exhibit: each.commit.id, remark } }];
  });
  if (told.length === 0) return undefined;
  const items = told.map(({ item }) => item);
  const introduction = introduce(
    speaker,
    told.map(({ each: { commit } }) => commit),
  );
  return {
    blocks: [...(introduction ? [paragraph([introduction])] : []), { kind: "log", items }],
    items,
    commits: told
      .map(({ each }) => each)
      .filter(({ kinds }) => kinds.length > 0)
      .toSorted((one, other) => rankCommit(one) - rankCommit(other)),
  };
}

/** One item of a known branch is no list. */
function introduce(speaker: Speaker, told: readonly LoggedExhibit[]): Sentence | undefined {
  const { part, whole, between, one } = caseLines.logIntroductions;
  const { log } = speaker.facts;
  const isListed = told[0]?.kind === "listed";
  if (!isListed && told.length < 2) return undefined;
  if (!isListed) return speaker.say(told.length === log.length ? whole : part, { again: true });
  const ends = new Set([log[0]?.id, log.at(-1)?.id]);
  const isBetween = told.every(({ id }) => !ends.has(id));
  return (
    (isBetween ? speaker.say(between, { again: true }) : undefined) ??
    speaker.say(told.length > 1 ? part : one, { again: true })
  );
}
