import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { GeneratedProject } from "./generate-project.ts";
import type { Step } from "./list-steps.ts";
import { isTheSame, type Left, readDuckdb, readLeft } from "./read-left.ts";
import { dbtSide, ourSide, type Side } from "./run-sides.ts";

/** A step after which the two are not the same. */
export interface Difference {
  readonly project: GeneratedProject;
  readonly step: Step;
  readonly dbt: Left;
  readonly ours: Left;
}

/** A difference in few words: what was done, and of what is not the same, what either left. */
export function describeDifference({ project, step, dbt, ours }: Difference): string {
  const steps = project.steps.map(({ args }) => args.join(" ")).join("; ");
  const what = (["exitCode", "counts", "results", "contents", "executed"] as const).filter(
    (name) => !isDeepStrictEqual(dbt[name], ours[name]),
  );
  const told = what.map((name) => `${name}: ${show(dbt[name])} and ${show(ours[name])}`);
  return `${step.args.join(" ")} (of ${steps}): ${told.join("; ")}`;
}

/** The end of a text is where it says most. */
function show(value: unknown): string {
  return JSON.stringify(value)?.slice(-500) ?? "nothing";
}

/** What came of comparing one project. */
export interface ProjectComparison {
  readonly difference: Difference | undefined;
  /** How many of its commands came to results of nodes. */
  readonly withResults: number;
}

/**
 * Carries a project's steps out with dbt and with dbt-per-node, side by side, and compares after each
 * what there is, up to the first difference.
 */
export async function compareBuilds(
  project: GeneratedProject,
  { python, mode }: { readonly python: string; readonly mode: string },
): Promise<ProjectComparison> {
  const folder = await mkdtemp(join(tmpdir(), "differential-"));
  const sides = { dbt: join(folder, "a"), ours: join(folder, "b") };
  // Each has its turn in the same place, as whole paths are in what dbt makes.
  const place = join(folder, "quay");
  let withResults = 0;
  try {
    for (const side of Object.values(sides)) await writeFiles(side, project.files);
    for (const step of project.steps) {
      await rename(sides.dbt, place);
      const dbt = await carryOut(step, { folder: place, python, side: dbtSide });
      await rename(place, sides.dbt);
      await shareParsed(sides);
      await rename(sides.ours, place);
      const ours = await carryOut(step, { folder: place, python, side: ourSide(mode) });
      await rename(place, sides.ours);
      if (!isTheSame(dbt, ours)) return { difference: { project, step, dbt, ours }, withResults };
      if (dbt.results !== undefined) withResults += 1;
    }
    return { difference: undefined, withResults };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function carryOut(
  step: Step,
  {
    folder,
    python,
    side,
  }: { readonly folder: string; readonly python: string; readonly side: Side },
): Promise<Left> {
  await writeFiles(folder, step.edits);
  const target = join(folder, "target");
  if (step.keepsState === true) {
    await cp(target, join(folder, "state"), { recursive: true }).catch(() => undefined);
  }
  // So that what is found afterwards is of this very step; `retry` needs what is there.
  const made = ["compiled", "run", ...(step.args[0] === "retry" ? [] : ["run_results.json"])];
  for (const name of made) await rm(join(target, name), { recursive: true, force: true });
  const environment = { ...step.environment, DBT_SEND_ANONYMOUS_USAGE_STATS: "false" };
  const ended = await side(step.args, { folder, python, environment });
  return await readLeft(ended, { folder, readContents: () => readDuckdb(folder, python) });
}

/** Parsing is dbt's on both sides: what it has come to on one is a start for the other. */
async function shareParsed(sides: { readonly dbt: string; readonly ours: string }): Promise<void> {
  const parsed = "target/partial_parse.msgpack";
  await cp(join(sides.dbt, parsed), join(sides.ours, parsed)).catch(() => undefined);
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
