/** A graph that cannot be planned, with everything that is wrong with it. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly code = "INVALID_GRAPH";
  readonly isRetryable = false;
  readonly problems: readonly PlanProblem[];

  constructor(problems: readonly PlanProblem[]) {
    super(problems.map(describePlanProblem).join("\n"));
    this.problems = problems;
  }
}

/** What can be wrong with a graph before anything runs. */
export type PlanProblem =
  | { readonly kind: "empty-id" }
  | { readonly kind: "duplicate-id"; readonly id: string }
  | { readonly kind: "id-of-child"; readonly id: string; readonly fanOut: string }
  | UnknownName
  | { readonly kind: "cycle"; readonly path: readonly string[] }
  | WorkRefused
  | { readonly kind: "relative-module"; readonly node: string; readonly module: string }
  | {
      readonly kind: "limit-too-small";
      readonly node: string;
      readonly limit: string;
      readonly units: number;
      readonly capacity: number;
    }
  | {
      readonly kind: "invalid-setting";
      readonly node: string;
      readonly setting: string;
      readonly expected: string;
      readonly found: unknown;
    };

/** A node names something that does not exist; `suggestion` is the closest name that does. */
interface UnknownName {
  readonly kind: "unknown-need" | "unknown-limit" | "unknown-isolation";
  readonly node: string;
  readonly name: string;
  readonly suggestion: string | undefined;
}

/** A node's work is of a kind that its task runner cannot carry out. */
interface WorkRefused {
  readonly kind: "work-refused";
  readonly node: string;
  readonly isolation: string;
  readonly work: string;
  readonly accepts: readonly string[];
}

/** Says in one sentence what is wrong. */
function describePlanProblem(problem: PlanProblem): string {
  switch (problem.kind) {
    case "empty-id":
      return "A node has an empty id.";
    case "duplicate-id":
      return `Two nodes are called "${problem.id}".`;
    case "id-of-child":
      return `"${problem.id}" is how a child of the fan-out "${problem.fanOut}" would be called.`;
    case "unknown-need":
      return `"${problem.node}" needs "${problem.name}", which is not in the graph.${hint(problem)}`;
    case "unknown-limit":
      return `"${problem.node}" names the limit "${problem.name}", which is not defined.${hint(problem)}`;
    case "unknown-isolation":
      return `"${problem.node}" asks for the task runner "${problem.name}", which was not given.${hint(problem)}`;
    case "cycle":
      return `Nodes need each other in a circle: ${problem.path.join(" -> ")}.`;
    case "work-refused":
      return `"${problem.node}" is a ${problem.work}, but the task runner "${problem.isolation}" takes only: ${problem.accepts.join(", ")}.`;
    case "relative-module":
      return `"${problem.node}" refers to the module "${problem.module}"; write new URL("${problem.module}", import.meta.url).`;
    case "limit-too-small":
      return `"${problem.node}" wants ${problem.units} of the limit "${problem.limit}", which has ${problem.capacity}.`;
    case "invalid-setting":
      return `"${problem.node}" has ${problem.setting} ${String(problem.found)}; expected ${problem.expected}.`;
  }
}

function hint({ suggestion }: UnknownName): string {
  return suggestion === undefined ? "" : ` Did you mean "${suggestion}"?`;
}
