import type { RunEvent } from "../run-event.ts";

/** How far a run has come, kept up to date event by event. */
export class Progress {
  readonly #running = new Set<string>();
  #restored: ReadonlySet<string> = new Set();
  #total = 0;
  #finished = 0;

  get total(): number {
    return this.#total;
  }

  get finished(): number {
    return this.#finished;
  }

  /** Ids of the nodes under way, in the order in which they started. */
  get running(): ReadonlySet<string> {
    return this.#running;
  }

  take(event: RunEvent): void {
    switch (event.kind) {
      case "run-started":
        this.#total = event.nodes.length;
        this.#restored = new Set(event.restored);
        this.#finished = event.nodes.filter(({ id }) => this.#restored.has(id)).length;
        break;
      case "node-ready":
        this.#total += event.children?.length ?? 0;
        this.#finished += event.children?.filter((id) => this.#restored.has(id)).length ?? 0;
        break;
      case "node-started":
        this.#running.add(event.nodeId);
        break;
      case "node-finished":
        this.#running.delete(event.nodeId);
        this.#finished += 1;
        break;
      default:
        break;
    }
  }
}
