import type { Outcome } from "../outcome/outcome.ts";
import type { Plan, PlannedNode } from "../plan/plan-graph.ts";

/** Keeps outcomes by node and knows whose needs are all done. Holds no timers and starts nothing. */
export class Frontier {
  readonly #plan: Plan;
  readonly #openNeeds: number[];
  readonly #outcomes: (Outcome | undefined)[];
  #unfinished: number;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#openNeeds = plan.nodes.map(({ needIndexes }) => needIndexes.length);
    this.#outcomes = Array.from({ length: plan.nodes.length }, () => undefined);
    this.#unfinished = plan.nodes.length;
  }

  get isDone(): boolean {
    return this.#unfinished === 0;
  }

  /** Keeps a node's outcome; returns the nodes whose last open need it was. */
  finish(node: PlannedNode, outcome: Outcome): readonly PlannedNode[] {
    if (this.#outcomes[node.index] !== undefined) {
      throw new Error(`"${node.id}" has two outcomes.`);
    }
    this.#outcomes[node.index] = outcome;
    this.#unfinished -= 1;
    return node.dependents.flatMap((index) => {
      const open = (this.#openNeeds[index] ?? 0) - 1;
      this.#openNeeds[index] = open;
      const dependent = this.#plan.nodes[index];
      return open === 0 && dependent !== undefined ? [dependent] : [];
    });
  }

  /** The outcomes of a node's needs, all of which are done. */
  listNeedOutcomes(node: PlannedNode): readonly Outcome[] {
    return node.needIndexes.map((index) => {
      const outcome = this.#outcomes[index];
      if (outcome === undefined) throw new Error(`A need of "${node.id}" is not done.`);
      return outcome;
    });
  }

  /** All outcomes so far, in the order of the graph. */
  outcomes(): readonly Outcome[] {
    return this.#outcomes.filter((outcome) => outcome !== undefined);
  }
}
