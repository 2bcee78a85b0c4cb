import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../journal/sqlite/in-transaction.ts";
import type { ProcessIdentity, ProcessTable } from "../processes/process-table.ts";
import { parseUnits } from "./parse-units.ts";
import { serveTickets, type Ticket } from "./serve-tickets.ts";

/** The queue of a machine's limits in a journal's database: tickets, drawn and served in order. */
export class LimitTickets {
  readonly #database: DatabaseSync;
  readonly #processes: ProcessTable;
  readonly #self: ProcessIdentity;
  #changes = 0;

  constructor({
    database,
    processes,
  }: {
    readonly database: DatabaseSync;
    readonly processes: ProcessTable;
  }) {
    this.#database = database;
    this.#processes = processes;
    this.#self = processes.self();
  }

  /** Changes whenever the queue may have changed, by this connection or by any other. */
  get version(): string {
    const others = this.#database.prepare("PRAGMA data_version").get()?.["data_version"];
    return `${String(others)} ${this.#changes}`;
  }

  /** Joins the end of the queue. */
  draw(units: Readonly<Record<string, number>>): number {
    this.#changes += 1;
    const { pid, start } = this.#self;
    const { lastInsertRowid } = this.#database
      .prepare("INSERT INTO limit_requests (pid, start, claims) VALUES (?, ?, ?)")
      .run(pid, start, JSON.stringify(units));
    return Number(lastInsertRowid);
  }

  /** Frees what the ticket held, or leaves the queue. */
  giveBack(ticket: number): void {
    this.#changes += 1;
    this.#database.prepare("DELETE FROM limit_requests WHERE ticket = ?").run(ticket);
  }

  /**
   * Serves whoever's turn it is, in whatever process; answers with the tickets of this process
   * that hold their units, whoever served them.
   */
  serve(capacities: Readonly<Record<string, number>>): readonly number[] {
    return inTransaction(this.#database, () => {
      const tickets = this.#database.prepare(
        "SELECT ticket, claims FROM limit_requests WHERE is_granted = ? ORDER BY ticket",
      );
      const next = serveTickets({
        served: tickets.all(1).map(parseTicket),
        waiting: tickets.iterate(0).map(parseTicket),
        capacities,
      });
      const grant = this.#database.prepare(
        "UPDATE limit_requests SET is_granted = 1 WHERE ticket = ?",
      );
      for (const { number } of next) grant.run(number);
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

function parseTicket(row: Readonly<Record<string, unknown>>): Ticket {
  return { number: Number(row["ticket"]), units: parseUnits(String(row["claims"])) };
}
