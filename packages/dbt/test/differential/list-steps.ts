import type { ProjectSketch, StepSketch } from "./project-sketch.ts";

/** A command, after some files have been written anew. */
export interface Step {
  readonly edits: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Whether what `target` has is first put into `state`. */
  readonly keepsState?: true;
}

/** What is done to a project. `mended` are its broken files as they ought to be. */
export function listSteps(
  drawn: ProjectSketch,
  mended: Readonly<Record<string, string>>,
): readonly Step[] {
  const first = makeStep(drawn.first);
  const retry = { args: ["retry"], environment: {} };
  const seeds = { "seeds/stones.csv": "id,weight\n1,11\n3,30\n4,40\n" };
  const state = ["--state", "state"];
  const build = { environment: {}, keepsState: true } as const;
  switch (drawn.second) {
    case "nothing":
      return [first];
    case "retry":
      return [first, { ...retry, edits: {} }];
    case "retry mended":
      return [first, { ...retry, edits: mended }];
    case "retry twice":
      return [first, { ...retry, edits: mended }, { ...retry, edits: {} }];
    case "again":
      return [first, { ...first, edits: seeds }];
    case "other":
      return [first, { ...makeStep(drawn.third), edits: { ...seeds, ...mended } }];
    case "modified": {
      const args = ["build", "--select", "state:modified+", ...state];
      return [first, { ...build, args, edits: { ...seeds, ...mended } }];
    }
    case "deferred": {
      const args = ["build", "--select", "m2+", ...state, "--defer", "--favor-state"];
      return [first, { ...build, args, edits: mended, environment: { QUAY_TARGET: "other" } }];
    }
    case "results": {
      const args = ["build", "--select", "result:error+", "result:fail+", ...state];
      return [first, { ...build, args, edits: mended }];
    }
  }
}

function makeStep({ command, selection, flags, environment }: StepSketch): Step {
  const isKnown = flags.of === undefined || flags.of.split(" ").includes(command);
  return { edits: {}, args: [command, ...selection, ...(isKnown ? flags.flag : [])], environment };
}
