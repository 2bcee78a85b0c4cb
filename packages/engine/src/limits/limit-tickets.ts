import type { DatabaseSync } from "node:sqlite";
import type { ProcessIdentity, ProcessTable } from "../process-table.ts";
import { inTransaction } from "../sqlite.ts";
import { admitInOrder } from "./admission-queue.ts";
import { listClaims, type LimitUnits } from "./limits.ts";

/** The queue of a machine's limits in a journal's database: tickets, drawn and granted in order. */
export class LimitTickets {
  readonly #database: DatabaseSync;
  readonly #processes: ProcessTable;
  readonly #self: ProcessIdentity;
  #changes = 0;

  constructor(database: DatabaseSync, processes: ProcessTable) {
    this.#database = database;
    this.#processes = processes;
    this.#self = processes.self();
  }

  /** Changes whenever the queue may have changed, by this connection or by any other. */
  get version(): string {
    const others = this.#database.prepare("PRAGMA data_version").get()?.["data_version"];
    return `${String(others)} ${this.#changes}`;
  }

  /** Joins the end of the queue and returns the ticket's number. */
  draw(units: LimitUnits): number {
    this.#changes += 1;
    const { pid, start } = this.#self;
    const { lastInsertRowid } = this.#database
      .prepare("INSERT INTO limit_requests (pid, start, claims) VALUES (?, ?, ?)")
      .run(pid, start, JSON.stringify(units));
    return Number(lastInsertRowid);
  }

  /** Frees what the ticket held, or leaves the queue. */
  discard(ticket: number): void {
    this.#changes += 1;
    this.#database.prepare("DELETE FROM limit_requests WHERE ticket = ?").run(ticket);
  }

  /**
   * Grants tickets to whoever's turn it is, in whatever process; returns the tickets of this process
   * that hold their units, whoever granted them.
   */
  grant(capacities: LimitUnits): readonly number[] {
    return inTransaction(this.#database, () => {
      const tickets = this.#database.prepare(
        "SELECT ticket, claims FROM limit_requests WHERE is_granted = ? ORDER BY ticket",
      );
      const toTicket = (row: Readonly<Record<string, unknown>>) => ({
        number: Number(row["ticket"]),
        claims: listClaims(parseUnits(String(row["claims"])), capacities),
      });
      const used = new Map<string | object, number>();
      for (const { claims } of tickets.all(1).map(toTicket)) {
        for (const { key, units } of claims) used.set(key, (used.get(key) ?? 0) + units);
      }
      const names = Object.keys(capacities);
      const granted = admitInOrder({
        waiting: tickets.iterate(0).map(toTicket),
        used,
        // Tickets of limits that are not known here are for others to grant.
        isOver: (heldBack) => names.every((name) => heldBack.has(name)),
      });
      const numbers = [...granted].map(({ number }) => number);
      const update = this.#database.prepare(
        "UPDATE limit_requests SET is_granted = 1 WHERE ticket = ?",
      );
      for (const number of numbers) update.run(number);
      return this.#held();
    });
  }

  /** Voids the tickets of processes that are gone. */
  reap(): void {
    this.#changes += 1;
    inTransaction(this.#database, () => {
      const owners = this.#database.prepare("SELECT DISTINCT pid, start FROM limit_requests").all();
      const remove = this.#database.prepare(
        "DELETE FROM limit_requests WHERE pid = ? AND start = ?",
      );
      for (const row of owners) {
        const owner = { pid: Number(row["pid"]), start: String(row["start"]) };
        if (!this.#isAlive(owner)) remove.run(owner.pid, owner.start);
      }
    });
  }

  #held(): readonly number[] {
    const { pid, start } = this.#self;
    return this.#database
      .prepare("SELECT ticket FROM limit_requests WHERE is_granted = 1 AND pid = ? AND start = ?")
      .all(pid, start)
      .map(({ ticket }) => Number(ticket));
  }

  #isAlive(owner: ProcessIdentity): boolean {
    const isSelf = owner.pid === this.#self.pid && owner.start === this.#self.start;
    return isSelf || this.#processes.isAlive(owner);
  }
}

/** Reads units by name from JSON; what is not a number of units is left out. */
function parseUnits(text: string): LimitUnits {
  const parsed: unknown = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(Object(parsed)).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    ),
  );
}
