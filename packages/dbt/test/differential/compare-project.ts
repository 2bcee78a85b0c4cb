import { cp, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Postgres } from "../rig/postgres.ts";
import { isTheSame, type Left, readDuckdb, readLeft, readPostgres } from "./read-left.ts";
import { dbtSide, ourSide, type Side } from "./run-sides.ts";
import { WarmPython } from "./warm-python.ts";

/** Where a project is built: dbt's names of adapters, which are the targets' names, too. */
export type Adapter = "duckdb" | "postgres";

/** What a command left in one mode, beside what dbt left. */
export interface ModeComparison {
  readonly mode: string;
  readonly step: readonly string[];
  readonly isTheSame: boolean;
  readonly dbt: Left;
  readonly ours: Left;
}

const DATABASE = "differential";
const left = /^(target|logs|\.git|\.user\.yml|.*\.duckdb(\.wal)?)$/;

/**
 * Carries commands out on copies of a project that is there, with its packages, by dbt, node by node and wave
 * by wave, each in the same place and on an empty database, and compares what they leave.
 */
export async function compareProject(
  project: string,
  {
    python,
    adapter,
    steps,
    environment,
  }: {
    readonly python: string;
    readonly adapter: Adapter;
    readonly steps: readonly (readonly string[])[];
    readonly environment: Readonly<Record<string, string>>;
  },
): Promise<readonly ModeComparison[]> {
  await using warm = await WarmPython.start(python);
  await using postgres = adapter === "postgres" ? await Postgres.start() : undefined;
  const folder = await mkdtemp(join(tmpdir(), "differential-"));
  const run = (name: string, side: Side): Promise<readonly Left[]> =>
    carryOut(project, { folder, name, side, steps, environment, postgres, warm: warm.executable });
  try {
    const dbt = await run("dbt", dbtSide);
    const compared: ModeComparison[] = [];
    for (const mode of ["per-node", "per-wave"]) {
      const ours = await run(mode, ourSide(mode));
      for (const [index, step] of steps.entries()) {
        const [theirs, own] = [dbt[index], ours[index]];
        if (theirs === undefined || own === undefined) throw new TypeError("A step has no end.");
        compared.push({ mode, step, isTheSame: isTheSame(theirs, own), dbt: theirs, ours: own });
      }
    }
    return compared;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function carryOut(
  project: string,
  {
    folder,
    name,
    side,
    steps,
    environment,
    postgres,
    warm,
  }: {
    readonly folder: string;
    readonly name: string;
    readonly side: Side;
    readonly steps: readonly (readonly string[])[];
    readonly environment: Readonly<Record<string, string>>;
    readonly postgres: Postgres | undefined;
    readonly warm: string;
  },
): Promise<readonly Left[]> {
  const place = join(folder, basename(project));
  await cp(project, place, { recursive: true, filter: (path) => !left.test(basename(path)) });
  await writeFile(join(place, "profiles.yml"), profiles(postgres));
  await postgres?.execute(`drop database if exists ${DATABASE}`);
  await postgres?.execute(`create database ${DATABASE}`);
  const ended: Left[] = [];
  for (const [command = "", ...args] of steps) {
    const all = ["--profile", DATABASE, "--target", postgres === undefined ? "duckdb" : "postgres"];
    const target = { DBT_TARGET_PATH: "target", DBT_SEND_ANONYMOUS_USAGE_STATS: "false" };
    const own = { ...environment, ...target };
    const options = { folder: place, python: warm, environment: own };
    const told = await side([command, ...(command === "retry" ? [] : all), ...args], options);
    const readContents = (): Promise<unknown> =>
      postgres === undefined
        ? readDuckdb(place, warm)
        : readPostgres({ port: postgres.port, database: DATABASE }, warm);
    ended.push(await readLeft(told, { folder: place, readContents }));
  }
  await rename(place, join(folder, name));
  return ended;
}

function profiles(postgres: Postgres | undefined): string {
  const common = { schema: "built", threads: 4 };
  const server = { host: "127.0.0.1", user: "postgres", password: "", dbname: DATABASE };
  const outputs =
    postgres === undefined
      ? { duckdb: { type: "duckdb", path: `${DATABASE}.duckdb`, ...common } }
      : { postgres: { type: "postgres", port: postgres.port, ...server, ...common } };
  return JSON.stringify({ [DATABASE]: { target: Object.keys(outputs)[0], outputs } });
}
