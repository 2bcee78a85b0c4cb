import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Step } from "./list-steps.ts";
import { type Left, readLeft } from "./read-left.ts";
import { writeFiles } from "../rig/write-files.ts";
import { dbtSide, ourSide, type Side } from "./run-sides.ts";
import type { Warehouse } from "./warehouse.ts";

/** A project and what is done to it, in order. */
export interface Steps {
  /** What its folder is called. */
  readonly name: string;
  /** Puts its files into an empty folder. */
  readonly lay: (folder: string) => Promise<void>;
  readonly steps: readonly Step[];
}

/** What each step left when dbt did it, and when we did, in a mode. */
export interface BothLeft {
  readonly mode: string;
  readonly step: Step;
  readonly dbt: Left;
  readonly ours: Left;
}

interface Place {
  readonly warehouse: Warehouse;
  /** A warm interpreter. */
  readonly python: string;
}

/**
 * Carries a project's steps out with dbt and with dbt-per-node in each of the modes, one after the other, each in the
 * same place and on empty databases.
 */
export async function carryOutByBoth(
  project: Steps,
  { modes, ...place }: Place & { readonly modes: readonly string[] },
): Promise<readonly BothLeft[]> {
  const scratch = await mkdtemp(join(tmpdir(), "differential-"));
  const run = (side: Side): Promise<readonly Left[]> =>
    carryOut(project, { ...place, side, scratch });
  try {
    const dbt = await run(dbtSide);
    const both: BothLeft[] = [];
    for (const mode of modes) {
      const ours = await run(ourSide(mode));
      for (const [index, step] of project.steps.entries()) {
        const [theirs, own] = [dbt[index], ours[index]];
        if (theirs === undefined || own === undefined) throw new TypeError("A step has no end.");
        both.push({ mode, step, dbt: theirs, ours: own });
      }
    }
    return both;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function carryOut(
  { name, lay, steps }: Steps,
  { warehouse, python, side, scratch }: Place & { readonly side: Side; readonly scratch: string },
): Promise<readonly Left[]> {
  // Whole paths are in what dbt makes.
  const folder = join(scratch, name);
  await mkdir(folder);
  await lay(folder);
  await warehouse.clear(python);
  const left: Left[] = [];
  for (const [index, step] of steps.entries()) {
    const target = join(folder, "target");
    const parsed = join(target, "partial_parse.msgpack");
    const known = join(scratch, `parsed-${index}`);
    // Parsing is dbt's on both sides: what it has come to on one is a start for the other.
    await cp(known, parsed).catch(() => undefined);
    left.push(await carryOutStep(step, { folder, target, warehouse, python, side }));
    await cp(parsed, known).catch(() => undefined);
  }
  await rename(folder, await mkdtemp(join(scratch, "done-")));
  return left;
}

async function carryOutStep(
  { edits, keepsState, args, environment }: Step,
  {
    folder,
    target,
    warehouse,
    python,
    side,
  }: Place & { readonly folder: string; readonly target: string; readonly side: Side },
): Promise<Left> {
  await writeFiles(folder, edits);
  if (keepsState === true) {
    await cp(target, join(folder, "state"), { recursive: true }).catch(() => undefined);
  }
  // So that what is found afterwards is of this very step; `retry` needs what is there.
  const made = ["compiled", "run", ...(args[0] === "retry" ? [] : ["run_results.json"])];
  for (const name of made) await rm(join(target, name), { recursive: true, force: true });
  const ended = await side(args, {
    folder,
    python,
    environment: { ...environment, DBT_SEND_ANONYMOUS_USAGE_STATS: "false" },
  });
  return await readLeft(ended, {
    folder,
    readContents: () => warehouse.readContents({ folder, python }),
  });
}
