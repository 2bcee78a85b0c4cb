import type * as fc from "fast-check";
import { listSteps, type Step } from "./list-steps.ts";
import { projectSketch } from "./project-sketch.ts";
import { renderProject } from "./render-project.ts";

/** A dbt project and what is done to it, in order. */
export interface GeneratedProject {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** Projects of a dozen nodes or two with whatever dbt 1.12 knows, some of it broken. */
export const generatedProject: fc.Arbitrary<GeneratedProject> = projectSketch.map((drawn) => {
  const { files, mended } = renderProject(drawn);
  return { files, steps: listSteps(drawn, mended) };
});
