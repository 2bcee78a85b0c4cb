import type { EventConsumer, Outcome, RunEvent } from "@mea-culpa/engine";

/** How far a node of the run under way, or of the last one, has come. */
export interface LiveNode {
  readonly id: string;
  readonly state: "waiting" | "running" | Outcome["status"];
}

/** Follows the run under way by the engine's events, and tells whoever listens that it went on. */
export class LiveRun {
  readonly #nodes = new Map<string, LiveNode["state"]>();
  readonly #listeners = new Set<() => void>();

  get nodes(): readonly LiveNode[] {
    return [...this.#nodes].map(([id, state]) => ({ id, state }));
  }

  /** Takes the events of one run after the other. */
  readonly consumer: EventConsumer = {
    name: "live-run",
    handle: (event) => {
      this.#take(event);
      this.tell();
    },
  };

  /** Calls back after each change; the returned function ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #take(event: RunEvent): void {
    switch (event.kind) {
      case "run-started":
        this.#nodes.clear();
        for (const { id } of event.nodes) this.#nodes.set(id, "waiting");
        break;
      case "node-ready":
        for (const child of event.children ?? []) this.#nodes.set(child, "waiting");
        break;
      case "node-started":
        this.#nodes.set(event.nodeId, "running");
        break;
      case "node-finished":
        this.#nodes.set(event.nodeId, event.outcome.status);
        break;
      default:
        break;
    }
  }
}
