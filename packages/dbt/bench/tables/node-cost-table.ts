import { BASELINE } from "../contestants.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { NodeCostScenario } from "../scenario.ts";
import type { Contest } from "./contest.ts";
import { markdownTable } from "./markdown-table.ts";
import { spreadOf, summaryOf } from "./summary.ts";

/** One row: what both sizes took, round by round. */
export interface NodeCost {
  readonly name: string;
  readonly small: readonly Effort[];
  readonly large: readonly Effort[];
}

/** A server beside a contestant has no time of its own. */
export type Effort = Pick<Measurement, "processor"> & Partial<Pick<Measurement, "seconds">>;

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
    .flatMap(({ contestant, server, measured }) => {
      const smaller =
        contests.find((one) => one.contestant === contestant && one.project === small.name)
          ?.measured ?? [];
      const name = contestant === BASELINE ? `\`${contestant}\`` : contestant;
      const own = { name, small: smaller, large: measured };
      if (server === undefined) return [own];
      return [own, { name: server, small: serverOf(smaller), large: serverOf(measured) }];
    });
}

function serverOf(measured: readonly Measurement[]): readonly Effort[] {
  return measured.flatMap(({ server }) =>
    server === undefined ? [] : [{ processor: server.processor }],
  );
}

function secondsOf(efforts: readonly Effort[]): string {
  const seconds = efforts.flatMap((effort) => effort.seconds ?? []);
  return seconds.length === 0 ? "" : summaryOf(seconds).median.toFixed(2);
}

function perNode(
  pick: (effort: Effort) => number | undefined,
  { cost: { small, large }, nodes }: { readonly cost: NodeCost; readonly nodes: number },
): readonly [string, string] {
  const milliseconds = large.flatMap((effort, round) => {
    const [more, less] = [pick(effort), small[round] && pick(small[round])];
    return more === undefined || less === undefined ? [] : [((more - less) / nodes) * 1000];
  });
  if (milliseconds.length === 0) return ["", ""];
  const summary = summaryOf(milliseconds);
  return [summary.median.toFixed(2), spreadOf(summary, 2)];
}
