import type { Clock } from "../clock.ts";
import type { LimitTickets } from "./limit-tickets.ts";
import {
  inProcessLimits,
  refuseImpossible,
  type LimitRequest,
  type Limits,
  type LimitUnits,
  type Release,
} from "./limits.ts";

/** Every so many polls of the queue, tickets of dead processes are voided too. */
const POLLS_PER_REAP = 20;

/** Somebody in this process who waits for a ticket. */
interface TicketHolder {
  readonly grant: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Limits shared by all processes of a machine over one journal file. A request draws a ticket in
 * the order in which it came and is granted in that order; tickets of dead processes are void.
 * Every process must give a limit the same capacity. A task runner's place is taken before the
 * ticket is drawn, so that units which others wait for are never held by a node that cannot run.
 */
export class SharedLimits implements Limits {
  readonly capacities: LimitUnits;
  readonly #places: Limits = inProcessLimits({});
  readonly #tickets: LimitTickets;
  readonly #clock: Clock;
  readonly #pollInterval: number;
  readonly #waiting = new Map<number, TicketHolder>();
  #cancelPoll: (() => void) | undefined;
  #isPollDue = false;
  #polls = 0;
  #version: string | undefined;

  constructor({
    tickets,
    clock,
    pollInterval,
    capacities,
  }: {
    readonly tickets: LimitTickets;
    readonly clock: Clock;
    readonly pollInterval: number;
    readonly capacities: LimitUnits;
  }) {
    this.capacities = inProcessLimits(capacities).capacities;
    this.#tickets = tickets;
    this.#clock = clock;
    this.#pollInterval = pollInterval;
  }

  async acquire({ units, place, signal }: LimitRequest): Promise<Release | undefined> {
    refuseImpossible(units, this.capacities);
    const releasePlace = await this.#places.acquire({ units: {}, place, signal });
    if (releasePlace === undefined || Object.keys(units).length === 0) return releasePlace;
    const ticket = this.#tickets.draw(units);
    if (!(await this.#waitFor(ticket, signal))) {
      releasePlace();
      return undefined;
    }
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.#discard(ticket);
      releasePlace();
    };
  }

  /** Whether the ticket was granted before the signal aborted. */
  #waitFor(ticket: number, signal: AbortSignal): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    const giveUp = (): void => {
      this.#waiting.delete(ticket);
      this.#discard(ticket);
      resolve(false);
    };
    const stopListening = (): void => signal.removeEventListener("abort", giveUp);
    void promise.then(stopListening, stopListening);
    this.#waiting.set(ticket, { grant: () => resolve(true), fail: reject });
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
    this.#pollSoon();
    return promise;
  }

  #discard(ticket: number): void {
    this.#tickets.discard(ticket);
    this.#pollSoon();
  }

  /** Polls in a moment, once for all that changes until then. */
  #pollSoon(): void {
    if (this.#isPollDue || this.#waiting.size === 0) return;
    this.#isPollDue = true;
    this.#pollIn(0);
  }

  #pollIn(milliseconds: number): void {
    this.#cancelPoll?.();
    this.#cancelPoll = this.#clock.schedule(milliseconds, () => this.#poll());
  }

  #poll(): void {
    this.#isPollDue = false;
    try {
      this.#grant();
    } catch (error) {
      for (const { fail } of this.#waiting.values()) fail(error);
      this.#waiting.clear();
    }
    if (this.#waiting.size > 0) this.#pollIn(this.#pollInterval);
  }

  #grant(): void {
    this.#polls += 1;
    if (this.#polls % POLLS_PER_REAP === 1) this.#tickets.reap();
    if (this.#version === this.#tickets.version) return;
    for (const ticket of this.#tickets.grant(this.capacities)) {
      this.#waiting.get(ticket)?.grant();
      this.#waiting.delete(ticket);
    }
    this.#version = this.#tickets.version;
  }
}
