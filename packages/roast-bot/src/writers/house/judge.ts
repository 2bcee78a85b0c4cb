import type { Roast, Sentence } from "@mea-culpa/formats";
import { caseLines } from "../../lines/case-lines.ts";
import { type Findings, findTold, listCashed } from "./findings.ts";
import type { RoastPlan } from "./plan-roast.ts";
import { findLicence } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";
import { sortByWeight } from "./tell-log.ts";

/**
 * Names a deed that the body has told, by the second-best finding where there are two: the best one
 * names the roast. A figure that was not told is not cashed.
 */
export function judge(speaker: Speaker, plan: RoastPlan, findings: Findings): Roast["verdict"] {
  const { log, told, praised } = findings;
  const [first, ...others] = findTold(plan, { log, told });
  const charges = [...others.slice(0, 1), ...(first ? [first] : []), ...others.slice(1)];
  const commits = sortByWeight(log).flatMap(({ commit, kinds }) =>
    kinds.flatMap(({ verdict, lines }) => {
      const isTold = log?.items.some(
        ({ exhibit, remark }) =>
          exhibit === commit.id && lines.includes(findLicence(remark)?.line ?? ""),
      );
      return verdict && isTold ? [{ charge: commit.id, verdict }] : [];
    }),
  );
  const praises =
    first === undefined ? plan.praises.filter(({ charge }) => charge.code === praised) : [];
  const judges = [
    ...charges.map(({ charge, words }) => ({ charge: charge.code, verdict: words.verdict })),
    ...commits,
    ...praises.map(({ charge, words }) => ({ charge: charge.code, verdict: words.verdict })),
  ];
  const cashed = listCashed(findings);
  // A character that has given a verdict in this dev log leaves it to the next one.
  const rested = judges.filter(({ verdict }) => !speaker.memory.hasJudged(verdict.archetype));
  for (const { charge, verdict } of [...rested, ...judges]) {
    for (const line of verdict.lines) {
      const oneLiner = speaker.say([line], { charge, again: true });
      if (oneLiner !== undefined && isCashed(oneLiner, cashed)) {
        return { archetype: verdict.archetype, oneLiner };
      }
    }
  }
  return sayVerdict(
    speaker,
    caseLines.nothingVerdicts.flatMap(({ archetype, lines }) =>
      lines.map((line) => ({ archetype, line })),
    ),
  );
}

function isCashed({ cites }: Sentence, cashed: ReadonlySet<string>): boolean {
  return cites.every((cite) => cite.kind !== "figure" || cashed.has(cite.figure));
}

/** One of these verdicts, by an archetype that has given none in this dev log while there is one. */
export function sayVerdict(
  speaker: Speaker,
  verdicts: readonly { readonly archetype: string; readonly line: string }[],
): Roast["verdict"] {
  const fresh = verdicts.filter(({ archetype }) => !speaker.memory.hasJudged(archetype));
  const candidates = fresh.length > 0 ? fresh : verdicts;
  const oneLiner = speaker.sayAlways(candidates.map(({ line }) => line));
  const licence = findLicence(oneLiner);
  const said = candidates.find(({ line }) => line === licence?.line) ?? verdicts[0];
  return { archetype: said?.archetype ?? "The Blank Page", oneLiner };
}
