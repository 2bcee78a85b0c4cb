import { recordMeasurements } from "@mea-culpa/measured";
import { BASELINE, PREFECT } from "../contestants.ts";
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
  const prefect = contests.find(({ contestant }) => contestant === PREFECT);
  const rounds = perNode.measured.length;
  const [asDbt, inWaves, byNode] = [baseline, perWave, perNode].map(secondsOf);
  const all = [baseline, perNode, ...(prefect === undefined ? [] : [prefect])];
  recordMeasurements(
    {
      [`dbt.builds.${name}`]: {
        value: [
          title,
          `${asDbt} s`,
          `${inWaves} s`,
          `${byNode} s`,
          ratioOf(perNode, baseline),
          prefect === undefined ? "" : `${secondsOf(prefect)} s`,
          prefect === undefined ? "" : ratioOf(prefect, perNode),
          `${all.map(mebibytes).join(", ")} MiB`,
        ],
        unit: `medians of ${rounds} rounds`,
      },
      [`dbt.builds.${name}.dbt-build`]: { value: Number(asDbt), unit: "s" },
      [`dbt.builds.${name}.per-node`]: { value: Number(byNode), unit: "s" },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}${prefect === undefined ? "" : " --with-prefect"}`,
  );
}

/** The median of the rounds' ratios, and their spread. */
function ratioOf({ measured }: Contest, to: Contest): string {
  const { median, least, most } = summaryOf(
    measured.map((one, at) => one.seconds / (to.measured[at]?.seconds ?? Number.NaN)),
  );
  const spread = measured.length === 1 ? "" : ` (${least.toFixed(2)} to ${most.toFixed(2)})`;
  return `${median.toFixed(2)}${spread}`;
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
        value: [title, ...cells, "", "", "", ""],
        unit: `medians of ${rounds} rounds`,
      },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}`,
  );
}
