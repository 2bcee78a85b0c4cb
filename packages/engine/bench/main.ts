import { recordMeasurements } from "@mea-culpa/measured";
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseMeasurement, type Measurement, type Scenario } from "./scenario.ts";

/** Measures what the engine itself costs, and prints it as a Markdown table. */
const SCENARIOS: readonly Omit<Scenario, "measured">[] = [
  { name: "in process", size: 1_000, rounds: 7 },
  { name: "in process", size: 10_000, rounds: 7 },
  { name: "in process", size: 100_000, rounds: 5 },
  { name: "in process, journal", size: 10_000, rounds: 5 },
  { name: "process pool", size: 500, rounds: 5 },
  { name: "process for each node", size: 50, rounds: 3 },
];

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}\n`,
);
console.log(
  "| scenario | nodes | median | spread | a node | processor | heap a node | peak memory |",
);
console.log("|---|---:|---:|---:|---:|---:|---:|---:|");
for (const scenario of SCENARIOS) {
  const measured = measure(scenario);
  const cells = row(measured);
  console.log(`| ${cells.join(" | ")} |`);
  const key = `engine.bench.${scenario.name.replaceAll(/\W+/g, "-")}-${scenario.size}`;
  const seconds = median(sorted(measured.measured, ({ milliseconds }) => milliseconds)) / 1_000;
  recordMeasurements(
    {
      [key]: { value: cells, unit: `medians of ${scenario.rounds} rounds` },
      [`${key}.seconds`]: { value: Number(seconds.toFixed(2)), unit: "s" },
    },
    "npm run bench -w packages/engine",
  );
}

function measure(scenario: Omit<Scenario, "measured">): Scenario {
  const script = fileURLToPath(new URL("measure.ts", import.meta.url));
  const parameters = [...process.execArgv, script, scenario.name, String(scenario.size)];
  const measured = Array.from({ length: scenario.rounds }, () =>
    parseMeasurement(execFileSync(process.execPath, parameters, { encoding: "utf8" })),
  );
  return { ...scenario, measured };
}

function row({ name, size, measured }: Scenario): readonly string[] {
  const times = sorted(measured, ({ milliseconds }) => milliseconds);
  const middle = median(times);
  return [
    name,
    size.toLocaleString("en"),
    `${Math.round(middle)} ms`,
    `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)} ms`,
    `${((middle / size) * 1_000).toFixed(1)} µs`,
    `${Math.round(median(sorted(measured, ({ processor }) => processor)))} ms`,
    `${(median(sorted(measured, ({ bytes }) => bytes)) / size / 1_024).toFixed(2)} KiB`,
    `${Math.round(median(sorted(measured, ({ peak }) => peak)) / 1_048_576)} MiB`,
  ];
}

function sorted(measured: readonly Measurement[], pick: (one: Measurement) => number): number[] {
  return measured.map(pick).toSorted((left, right) => left - right);
}

function median(values: readonly number[]): number {
  const middle = Math.floor(values.length / 2);
  const [low = 0, high = 0] = [values[middle - 1], values[middle]];
  return values.length % 2 === 0 ? (low + high) / 2 : high;
}
