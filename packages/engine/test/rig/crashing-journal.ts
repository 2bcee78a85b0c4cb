import type { Journal, JournalEntry, RunRecord } from "../../src/journal/journal.ts";

/** What the journal throws when its process "dies". */
export class Crash extends Error {}

/**
 * A journal whose process dies at the write of a given number, either just before it or just
 * after: nothing gets through any more from then on, not even giving the run up.
 */
export class CrashingJournal implements Journal {
  readonly #journal: Journal;
  readonly #at: number;
  readonly #when: "before" | "after";
  #writes = 0;
  #isDead = false;

  constructor(
    journal: Journal,
    { at, when }: { readonly at: number; readonly when: "before" | "after" },
  ) {
    this.#journal = journal;
    this.#at = at;
    this.#when = when;
  }

  /** How many writes there were, the fatal one included. */
  get writes(): number {
    return this.#writes;
  }

  begin(run: RunRecord): void {
    this.#write(() => this.#journal.begin(run));
  }

  adopt(runId: string): RunRecord {
    return this.#journal.adopt(runId);
  }

  release(runId: string): void {
    if (!this.#isDead) this.#journal.release(runId);
  }

  append(runId: string, entry: JournalEntry): void {
    this.#write(() => this.#journal.append(runId, entry));
  }

  read(runId: string): readonly JournalEntry[] {
    return this.#journal.read(runId);
  }

  #write(action: () => void): void {
    if (this.#isDead) throw new Crash("dead");
    this.#writes += 1;
    const isFatal = this.#writes === this.#at;
    this.#isDead = isFatal;
    if (!isFatal || this.#when === "after") action();
    if (isFatal) throw new Crash("died");
  }
}
