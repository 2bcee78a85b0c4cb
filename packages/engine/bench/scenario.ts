/** What is measured, how often, and what came out. */
export interface Scenario {
  readonly name: "in process" | "in process, journal" | "process pool" | "process for each node";
  readonly size: number;
  readonly rounds: number;
  readonly measured: readonly Measurement[];
}

/** One round: the run's duration, this process's processor time, the heap that its graph and result keep, the process's peak. */
export interface Measurement {
  readonly milliseconds: number;
  readonly processor: number;
  readonly bytes: number;
  readonly peak: number;
}

/** Reads what `measure.ts` prints; throws a `TypeError` if it is anything else. */
export function parseMeasurement(text: string): Measurement {
  const parsed: unknown = JSON.parse(text);
  if (!isMeasurement(parsed)) throw new TypeError(`Not a measurement: ${text}`);
  return parsed;
}

function isMeasurement(value: unknown): value is Measurement {
  return (
    typeof value === "object" &&
    value !== null &&
    ["milliseconds", "processor", "bytes", "peak"].every((name) =>
      Number.isFinite(Reflect.get(value, name)),
    )
  );
}
