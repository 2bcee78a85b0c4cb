import * as fc from "fast-check";
import { compareBuilds, type Difference } from "./compare-builds.ts";
import { generatedProject } from "./generate-project.ts";
import { WarmPython } from "./warm-python.ts";

/** What came of comparing. */
export interface Comparison {
  readonly projects: number;
  readonly commands: number;
  readonly differences: readonly Difference[];
}

/**
 * Generates projects from a seed and carries each out with dbt and with dbt-per-node, in both modes in turn,
 * `atOnce` of them at the same time.
 */
export async function compareMany({
  python,
  seed,
  count,
  atOnce,
  report = () => undefined,
}: {
  readonly python: string;
  readonly seed: number;
  readonly count: number;
  readonly atOnce: number;
  /** Called after each project. */
  readonly report?: (done: number, difference: Difference | undefined) => void;
}): Promise<Comparison> {
  await using warm = await WarmPython.start(python);
  const projects = fc.sample(generatedProject, { seed, numRuns: count });
  const waiting = [...projects.entries()];
  const differences: Difference[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, project] = next;
      const mode = index % 2 === 0 ? "per-node" : "per-wave";
      const difference = await compareBuilds(project, { python, warm: warm.executable, mode });
      if (difference !== undefined) differences.push(difference);
      done += 1;
      report(done, difference);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const commands = projects.reduce((sum, { steps }) => sum + steps.length, 0);
  return { projects: projects.length, commands, differences };
}
