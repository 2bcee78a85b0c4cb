import { BASELINE } from "../contestants.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { Contest } from "./contest.ts";
import { markdownTable } from "./markdown-table.ts";
import { spreadOf, summaryOf } from "./summary.ts";

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
  const baseline = contests.find(({ contestant }) => contestant === BASELINE)?.measured ?? [];
  return markdownTable(
    HEADER,
    contests.flatMap((contest) => [rowOf(contest, baseline), ...serverRow(contest)]),
  );
}

function rowOf(
  { contestant, first, measured }: Contest,
  baseline: readonly Measurement[],
): readonly string[] {
  const seconds = summaryOf(measured.map((one) => one.seconds));
  const ratio = summaryOf(
    measured.map((one, round) => one.seconds / (baseline[round]?.seconds ?? Number.NaN)),
  );
  return [
    contestant === BASELINE ? `\`${contestant}\`` : contestant,
    seconds.median.toFixed(2),
    spreadOf(seconds, 2),
    ratio.median.toFixed(2),
    spreadOf(ratio, 2),
    processorOf(measured),
    mebibytes(first.memory ?? Number.NaN),
  ];
}

/** What runs beside a contestant has no time of its own. */
function serverRow({ server, measured }: Contest): readonly (readonly string[])[] {
  if (server === undefined) return [];
  const served = measured.flatMap((one) => one.server ?? []);
  const { most } = summaryOf(served.map(({ memory }) => memory));
  return [[server, "", "", "", "", processorOf(served), mebibytes(most)]];
}

function processorOf(measured: readonly Pick<Measurement, "processor">[]): string {
  return summaryOf(measured.map(({ processor }) => processor)).median.toFixed(1);
}

function mebibytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MiB`;
}
