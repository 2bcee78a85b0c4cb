import { isDeepStrictEqual } from "node:util";
import { writeFiles } from "../rig/write-files.ts";
import { type BothLeft, carryOutByBoth } from "./carry-out.ts";
import type { GeneratedProject } from "./generate-project.ts";
import { isTheSame } from "./read-left.ts";
import type { Warehouse } from "./warehouse.ts";

/** A step after which the two are not the same. */
export interface Difference extends BothLeft {
  readonly project: GeneratedProject;
}

/** A difference in few words: what was done, and of what is not the same, what either left. */
export function describeDifference({ project, step, dbt, ours }: Difference): string {
  const steps = project.steps.map(({ args }) => args.join(" ")).join("; ");
  const what = (["exitCode", "counts", "results", "args", "contents", "executed"] as const).filter(
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
  /** The first. */
  readonly difference: Difference | undefined;
  /** How many of its commands came to results of nodes. */
  readonly withResults: number;
  /** How many results each status had, by dbt. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Carries a generated project's steps out with dbt and with dbt-per-node, and compares after each what there is. */
export async function compareBuilds(
  project: GeneratedProject,
  {
    warehouse,
    python,
    mode,
  }: { readonly warehouse: Warehouse; readonly python: string; readonly mode: string },
): Promise<ProjectComparison> {
  const { files, steps } = project;
  const lay = (folder: string): Promise<void> => writeFiles(folder, files);
  const options = { warehouse, python, modes: [mode] };
  const both = await carryOutByBoth({ name: "quay", lay, steps }, options);
  const different = both.find(({ dbt, ours }) => !isTheSame(dbt, ours));
  const results = both.flatMap(({ dbt }) => (dbt.results === undefined ? [] : [dbt.results]));
  const statuses: Record<string, number> = {};
  for (const result of results.flatMap((one) => Object.values(one))) {
    const status = String(result["status"]);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return {
    difference: different && { project, ...different },
    withResults: results.length,
    statuses,
  };
}
