import { BASELINE } from "../contestants.ts";
import type { Built, Measurement } from "../measure/measurement.ts";
import type { NodeCostScenario } from "../scenario.ts";
import { tellFailed, type Contest } from "./contest.ts";
import { markdownTable } from "./markdown-table.ts";
import { formatMedian, formatSpread } from "./summary.ts";

/** One row: what both sizes took, round by round. */
export interface NodeCost {
  readonly name: string;
  readonly small: readonly Effort[];
  readonly large: readonly Effort[];
}

/** Of a round that failed nothing is known; a server beside a contestant has no time of its own. */
export type Effort = Partial<Pick<Measurement, "processor" | "seconds">>;

/** What a node more costs: the difference between the two sizes, shared out, round by round. */
export function nodeCostTable({
  scenario: { small, large },
  costs,
}: {
  readonly scenario: NodeCostScenario;
  readonly costs: readonly NodeCost[];
}): string {
  const header = [
    "",
    `seconds for ${large.nodes} nodes`,
    `seconds for ${small.nodes} nodes`,
    "milliseconds a node",
    "spread",
    "processor milliseconds a node",
    "spread",
  ];
  const nodes = large.nodes - small.nodes;
  return markdownTable(
    header,
    costs.map((cost) => [
      cost.name,
      ...[cost.large, cost.small].map((efforts) => secondsOf(efforts)),
      ...perNode((effort) => effort.seconds, { cost, nodes }),
      ...perNode((effort) => effort.processor, { cost, nodes }),
    ]),
  );
}

/** The rows of the contestants and of the servers beside them. */
export function nodeCosts(
  contests: readonly Contest[],
  { small, large }: NodeCostScenario,
): readonly NodeCost[] {
  return contests
    .filter(({ project }) => project === large.name)
    .flatMap((larger) => {
      const { contestant, server } = larger;
      const smaller = contests.find(
        (one) => one.contestant === contestant && one.project === small.name,
      );
      if (smaller === undefined) return [];
      const name = contestant === BASELINE ? `\`${contestant}\`` : contestant;
      const failed = [tellFailed(smaller), tellFailed(larger)].filter(Boolean);
      const efforts = (of: (round: Built) => Effort): Omit<NodeCost, "name"> => ({
        small: smaller.rounds.map(of),
        large: larger.rounds.map(of),
      });
      const own = { name: [name, ...failed].join(", "), ...efforts(ownEffort) };
      return server === undefined ? [own] : [own, { name: server, ...efforts(serverEffort) }];
    });
}

function ownEffort(round: Built): Effort {
  return round.type === "failed" ? {} : round;
}

function serverEffort(round: Built): Effort {
  return round.type === "failed" || round.server === undefined
    ? {}
    : { processor: round.server.processor };
}

function secondsOf(efforts: readonly Effort[]): string {
  const seconds = efforts.flatMap((effort) => effort.seconds ?? []);
  return formatMedian(seconds, 2);
}

function perNode(
  pick: (effort: Effort) => number | undefined,
  { cost: { small, large }, nodes }: { readonly cost: NodeCost; readonly nodes: number },
): readonly [string, string] {
  const milliseconds = large.flatMap((effort, round) => {
    const [more, less] = [pick(effort), small[round] && pick(small[round])];
    return more === undefined || less === undefined ? [] : [((more - less) / nodes) * 1000];
  });
  return [formatMedian(milliseconds, 2), formatSpread(milliseconds, 2)];
}
