import type { Block, LogItem, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { quoted } from "../../lines/piece.ts";
import type { RoastPlan, ToldCommit } from "./plan-roast.ts";
import { findLicence, paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

export interface ToldLog {
  readonly blocks: readonly Block[];
  readonly items: readonly LogItem[];
  readonly commits: readonly ToldCommit[];
}

const mostRemarks = 2;
/** What is told of a commit that is one more of many. */
const tellingKind = 5;

export function tellLog(speaker: Speaker, { log }: RoastPlan): ToldLog | undefined {
  const said = new Map<string, number>();
  const told = log.flatMap((commit) => {
    const code = commit.charged?.told.charge.code ?? "";
    const times = said.get(code) ?? 0;
    // A finding is told where it begins and where it goes on; more of it is a list.
    const isMore = times >= mostRemarks;
    if (isMore && !commit.kinds.some(({ weight }) => weight >= tellingKind)) return [];
    const { charged: _, ...bare } = commit;
    const item = remarkOn(speaker, isMore ? { ...bare, charged: undefined } : commit);
    if (item === undefined) return [];
    if (findLicence(item.remark)?.charge === code) said.set(code, times + 1);
    return [{ commit, item }];
  });
  if (told.length === 0) return undefined;
  const items = told.map(({ item }) => item);
  const { logIntroductions } = caseLines;
  const { commits } = speaker.facts;
  const introductions =
    items.length === commits.length
      ? logIntroductions.whole
      : items.length === 1
        ? logIntroductions.one
        : logIntroductions.part;
  const introduction = speaker.say(introductions, { again: true });
  return {
    blocks: [paragraph([introduction]), { kind: "log", items }],
    items,
    commits: told.map(({ commit }) => commit),
  };
}

/** What a charge makes of the commit, else what it is, else a sentence of its own; or it is not told. */
function remarkOn(
  speaker: Speaker,
  { commit, charged, says, kinds }: ToldCommit,
): LogItem | undefined {
  const piece = says === undefined ? undefined : quoted(says, commit.id);
  // What has told the purpose is not read out again.
  const own = piece && !speaker.memory.hasQuoted(piece) ? piece : undefined;
  const remarks = charged?.told.words.remarks;
  // What a later commit of the same kind says itself is better than the same remark again.
  const lines = charged?.first ? remarks?.first : own === undefined ? remarks?.others : undefined;
  // What a charge rests on is quoted, unless it is the subject itself.
  const sentence = charged?.told.charge.terms["says"];
  const isQuoting = sentence !== undefined && sentence !== commit.subject;
  const fit = lines?.filter((line) => isQuoting === line.includes("{q.")) ?? [];
  const remark =
    (charged && speaker.say(fit, { charge: charged.told.charge.code })) ??
    kinds.reduce<Sentence | undefined>(
      (said, kind) => said ?? speaker.say(kind.lines, { charge: commit.id }),
      undefined,
    ) ??
    (own && { text: own.text, cites: own.cites });
  return remark && { exhibit: commit.id, remark };
}

/** The commits that are told, what tells most first. */
export function sortByWeight(log: ToldLog | undefined): readonly ToldCommit[] {
  return (log?.commits ?? []).toSorted((one, other) => other.weight - one.weight);
}

/** The charges that have made a remark in the log. */
export function findRemarked(log: ToldLog | undefined): ReadonlySet<string> {
  return new Set((log?.items ?? []).flatMap(({ remark }) => findLicence(remark)?.charge ?? []));
}
