import { expect } from "vitest";
import { runResultsOf } from "./run-results.ts";
import type { SampleProject } from "./sample-project.ts";

/** Relations, rows, functions, hooks and executions are the same, and the results that were written. */
export async function expectTheSame(
  plain: SampleProject,
  others: Readonly<Record<string, SampleProject>>,
): Promise<void> {
  const [contents, results] = [await plain.contents(), await runResultsOf(plain)];
  for (const [name, project] of Object.entries(others)) {
    expect(await project.contents(), name).toEqual(contents);
    expect(await runResultsOf(project), name).toEqual(results);
  }
}
