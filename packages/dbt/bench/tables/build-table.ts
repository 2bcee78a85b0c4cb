import { BASELINE } from "../contestants.ts";
import type { Measurement } from "../measure/measurement.ts";
import { compareRounds, listMeasured, tellFailed, type Contest } from "./contest.ts";
import { markdownTable } from "./markdown-table.ts";
import { formatMedian, formatSpread } from "./summary.ts";

const HEADER = [
  "",
  "seconds",
  "spread",
  `ratio to \`${BASELINE}\``,
  "spread",
  "processor seconds",
  "peak memory",
];

/** The contestants with one project, each compared round by round with the baseline. */
export function buildTable(contests: readonly Contest[]): string {
  const baseline = contests.find(({ contestant }) => contestant === BASELINE);
  return markdownTable(
    HEADER,
    contests.flatMap((contest) => [rowOf(contest, baseline), ...serverRow(contest)]),
  );
}

function rowOf(contest: Contest, baseline: Contest | undefined): readonly string[] {
  const { contestant, first } = contest;
  const measured = listMeasured(contest);
  const seconds = measured.map((one) => one.seconds);
  const ratios = compareRounds(contest, baseline);
  const name = contestant === BASELINE ? `\`${contestant}\`` : contestant;
  return [
    [name, tellFailed(contest)].filter(Boolean).join(", "),
    formatMedian(seconds, 2),
    formatSpread(seconds, 2),
    formatMedian(ratios, 2),
    formatSpread(ratios, 2),
    processorOf(measured),
    first.type === "failed" ? "" : mebibytes(first.memory ?? Number.NaN),
  ];
}

/** What runs beside a contestant has no time of its own. */
function serverRow(contest: Contest): readonly (readonly string[])[] {
  if (contest.server === undefined) return [];
  const served = listMeasured(contest).flatMap((one) => one.server ?? []);
  const most = Math.max(...served.map(({ memory }) => memory));
  const memory = served.length === 0 ? "" : mebibytes(most);
  return [[contest.server, "", "", "", "", processorOf(served), memory]];
}

function processorOf(measured: readonly Pick<Measurement, "processor">[]): string {
  const seconds = measured.map(({ processor }) => processor);
  return formatMedian(seconds, 1);
}

function mebibytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MiB`;
}
