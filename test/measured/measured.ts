import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";

/** What was measured. A list is a row of a table that a page quotes. */
export interface Figure {
  readonly value: number | string | readonly string[];
  readonly unit: string;
}

/** A figure and how it came about: what `docs/measured.json` holds under each name. */
export interface Measurement extends Figure {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly command: string;
  readonly machine: string;
  /** The machine's load average before it, or what is known of that. */
  readonly load: number | string;
}

/** Taken before anything was measured, so that it tells what else the machine does. */
const load = Number((loadavg()[0] ?? 0).toFixed(1));

export const measuredFile: string = fileURLToPath(
  new URL("../../docs/measured.json", import.meta.url),
);

export function readMeasurements(): Readonly<Record<string, Measurement>> {
  return existsSync(measuredFile) ? JSON.parse(readFileSync(measuredFile, "utf8")) : {};
}

/** Writes figures that depend on where and when they are taken. Does nothing unless `MEASURE` is set. */
export function recordMeasurements(
  figures: Readonly<Record<string, Figure>>,
  command: string,
): void {
  if (process.env["MEASURE"] === undefined) return;
  const [processor] = cpus();
  const circumstances = {
    on: new Date().toISOString().slice(0, 10),
    command,
    machine: `${cpus().length} × ${processor?.model.trim() ?? "unknown"}, Node ${process.versions.node}`,
    load,
  };
  updateFile((known) => {
    const taken = Object.entries(figures).map(([name, figure]) => [
      name,
      { ...figure, ...circumstances },
    ]);
    return { ...known, ...Object.fromEntries(taken) };
  });
}

/**
 * Writes figures that the code alone decides, such as how many charges there are. Unless `MEASURE`
 * is set it looks at those that were written, and throws where the code has changed since.
 */
export function recordFacts(facts: Readonly<Record<string, Figure>>, command: string): void {
  const known = readMeasurements();
  const changed = Object.entries(facts).filter(([name, { value }]) => known[name]?.value !== value);
  if (changed.length === 0) return;
  if (process.env["MEASURE"] !== undefined) {
    recordMeasurements(Object.fromEntries(changed), command);
    return;
  }
  const told = changed.map(
    ([name, { value }]) => `${name} is ${String(value)}, not ${String(known[name]?.value)}`,
  );
  throw new Error(`${told.join("; ")}. To tell the pages: MEASURE=1 ${command}; npm run measured`);
}

/** One writer at a time: test files run side by side. */
function updateFile(
  update: (known: Readonly<Record<string, Measurement>>) => Readonly<Record<string, Measurement>>,
): void {
  const lock = `${measuredFile}.lock`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      closeSync(openSync(lock, "wx"));
      break;
    } catch (error) {
      if (attempt === 200) throw new Error(`${lock} has been there for 10 s`, { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  try {
    const sorted = Object.entries(update(readMeasurements())).toSorted(([one], [other]) =>
      one < other ? -1 : 1,
    );
    const draft = `${measuredFile}.draft`;
    writeFileSync(draft, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    renameSync(draft, measuredFile);
  } finally {
    rmSync(lock);
  }
}
