import { recordMeasurements } from "@mea-culpa/measured";
import { BASELINE } from "../contestants.ts";
import type { NodeCostScenario } from "../scenario.ts";
import type { Contest } from "./contest.ts";
import type { NodeCost } from "./node-cost-table.ts";
import { summaryOf } from "./summary.ts";

/** Writes the row that the pages quote, if measurements are to be recorded. */
export function recordBuilds(
  { name, title }: { readonly name: string; readonly title: string },
  contests: readonly Contest[],
): void {
  const [baseline, perWave, perNode] = [BASELINE, "per-wave", "per-node"].map((contestant) =>
    contests.find((contest) => contest.contestant === contestant),
  );
  if (baseline === undefined || perWave === undefined || perNode === undefined) return;
  const ratio = summaryOf(
    perNode.measured.map((one, at) => one.seconds / (baseline.measured[at]?.seconds ?? Number.NaN)),
  );
  const rounds = perNode.measured.length;
  const spread = rounds === 1 ? "" : ` (${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)})`;
  const [asDbt, inWaves, byNode] = [baseline, perWave, perNode].map(secondsOf);
  recordMeasurements(
    {
      [`dbt.builds.${name}`]: {
        value: [
          title,
          `${asDbt} s`,
          `${inWaves} s`,
          `${byNode} s`,
          `${ratio.median.toFixed(2)}${spread}`,
          `${mebibytes(baseline)}, ${mebibytes(perNode)} MiB`,
        ],
        unit: `medians of ${rounds} rounds`,
      },
      [`dbt.builds.${name}.dbt-build`]: { value: Number(asDbt), unit: "s" },
      [`dbt.builds.${name}.per-node`]: { value: Number(byNode), unit: "s" },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}`,
  );
}

function secondsOf({ measured }: Contest): string {
  return summaryOf(measured.map(({ seconds }) => seconds)).median.toFixed(2);
}

function mebibytes({ first }: Contest): number {
  return Math.round((first.memory ?? Number.NaN) / 1024);
}

/** Writes the row of what one node more costs. */
export function recordNodeCosts(
  { name, title, small, large }: NodeCostScenario,
  costs: readonly NodeCost[],
): void {
  const cells = [`\`${BASELINE}\``, "per-wave", "per-node"].map((contestant) => {
    const cost = costs.find((one) => one.name === contestant);
    const milliseconds = cost?.large.map(
      ({ seconds = Number.NaN }, round) =>
        ((seconds - (cost.small[round]?.seconds ?? Number.NaN)) / (large.nodes - small.nodes)) *
        1000,
    );
    return `${summaryOf(milliseconds ?? []).median.toFixed(1)} ms`;
  });
  const rounds = costs[0]?.large.length ?? 0;
  recordMeasurements(
    {
      [`dbt.builds.${name}`]: {
        value: [title, ...cells, "", ""],
        unit: `medians of ${rounds} rounds`,
      },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}`,
  );
}
