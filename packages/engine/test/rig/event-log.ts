import type { EventConsumer, RunEvent } from "@mea-culpa/engine";

/** Keeps every event of a run. */
export class EventLog implements EventConsumer {
  readonly name = "event-log";
  readonly events: RunEvent[] = [];

  handle(event: RunEvent): void {
    this.events.push(event);
  }

  /** Kinds and node ids, in order: `node-started a`. */
  get lines(): readonly string[] {
    return this.events.map((event) =>
      "nodeId" in event ? `${event.kind} ${event.nodeId}` : event.kind,
    );
  }

  /** The events of one kind. */
  of<Kind extends RunEvent["kind"]>(kind: Kind): readonly Extract<RunEvent, { kind: Kind }>[] {
    return this.events.filter(
      (event): event is Extract<RunEvent, { kind: Kind }> => event.kind === kind,
    );
  }
}
