import type * as fc from "fast-check";
import { listSteps, type Step } from "./list-steps.ts";
import { projectSketch } from "./project-sketch.ts";
import { renderProject } from "./render-project.ts";
import type { Warehouse } from "./warehouse.ts";

/** A dbt project and what is done to it, in order. */
export interface GeneratedProject {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** Projects of a dozen nodes or two with whatever dbt 1.12 knows, some of it broken. */
export function generateProject(warehouse: Warehouse): fc.Arbitrary<GeneratedProject> {
  return projectSketch.map((drawn) => {
    const { files, mended } = renderProject(drawn, warehouse);
    return { files, steps: listSteps(drawn, mended) };
  });
}
