import { recordMeasurements } from "@mea-culpa/measured";
import { BASELINE, PREFECT } from "../contestants.ts";
import type { NodeCostScenario } from "../scenario.ts";
import { compareRounds, listMeasured, tellFailed, type Contest } from "./contest.ts";
import type { NodeCost } from "./node-cost-table.ts";
import { formatMedian, formatSpread } from "./summary.ts";

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
  const rounds = perNode.rounds.length;
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
          prefect === undefined ? "" : tellPrefect(prefect),
          prefect === undefined ? "" : ratioOf(prefect, perNode),
          `${all.flatMap(mebibytes).join(", ")} MiB`,
        ],
        unit: tellRounds(rounds),
      },
      [`dbt.builds.${name}.dbt-build`]: { value: Number(asDbt), unit: "s" },
      [`dbt.builds.${name}.per-node`]: { value: Number(byNode), unit: "s" },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}${prefect === undefined ? "" : " --with-prefect"}`,
  );
}

/** The median of the rounds' ratios, and their spread. */
function ratioOf(one: Contest, to: Contest): string {
  const ratios = compareRounds(one, to);
  const spread = formatSpread(ratios, 2);
  return `${formatMedian(ratios, 2)}${spread === "" ? "" : ` (${spread})`}`;
}

function tellRounds(rounds: number): string {
  return rounds === 1 ? "one round" : `medians of ${rounds} rounds`;
}

function secondsOf(contest: Contest): string {
  const seconds = listMeasured(contest).map((one) => one.seconds);
  return formatMedian(seconds, 2);
}

/** Another's rounds may all have failed. */
function tellPrefect(contest: Contest): string {
  const [seconds, failed] = [secondsOf(contest), tellFailed(contest)];
  return [seconds === "" ? "" : `${seconds} s`, failed].filter(Boolean).join(", ");
}

function mebibytes({ first }: Contest): readonly number[] {
  return first.type === "failed" ? [] : [Math.round((first.memory ?? Number.NaN) / 1024)];
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
    return `${formatMedian(milliseconds ?? [], 1)} ms`;
  });
  const rounds = costs[0]?.large.length ?? 0;
  recordMeasurements(
    {
      [`dbt.builds.${name}`]: {
        value: [title, ...cells, "", "", "", ""],
        unit: tellRounds(rounds),
      },
    },
    `npm run bench -w dbt-per-node -- --scenario ${name} --rounds ${rounds}`,
  );
}
