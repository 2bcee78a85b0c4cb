import type { Clock } from "../clock/clock.ts";
import { inProcessLimits } from "./in-process-limits.ts";
import type { LimitTickets } from "./limit-tickets.ts";
import type { LimitRequest, Limits, Release } from "./limits.ts";
import { refuseImpossible } from "./refuse-impossible.ts";

/** Every so many looks at the queue, tickets of dead processes are voided too. */
const LOOKS_PER_REAP = 20;

/**
 * Limits shared by all processes of a machine over one journal file. A request draws a ticket in
 * the order in which it came and is served in that order; tickets of dead processes are void.
 * Every process must give a limit the same capacity. A task runner's slot is taken before the
 * ticket is drawn, so that units which others wait for are never held by a node that cannot run.
 */
export class SharedLimits implements Limits {
  readonly capacities: Readonly<Record<string, number>>;
  readonly #slots: Limits = inProcessLimits({});
  readonly #tickets: LimitTickets;
  readonly #clock: Clock;
  readonly #pollInterval: number;
  /** Who waits here for which ticket. */
  readonly #waiters = new Map<number, Waiter>();
  #cancelLook: (() => void) | undefined;
  #isLookingSoon = false;
  #looks = 0;
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
    readonly capacities: Readonly<Record<string, number>>;
  }) {
    this.capacities = inProcessLimits(capacities).capacities;
    this.#tickets = tickets;
    this.#clock = clock;
    this.#pollInterval = pollInterval;
  }

  async acquire({ units, slot, signal }: LimitRequest): Promise<Release | undefined> {
    refuseImpossible({ units, signal }, this.capacities);
    const releaseSlot = await this.#slots.acquire({ units: {}, slot, signal });
    if (releaseSlot === undefined || Object.keys(units).length === 0) return releaseSlot;
    const ticket = this.#tickets.draw(units);
    if (await this.#served(ticket, signal)) return this.#release(ticket, releaseSlot);
    releaseSlot();
    return undefined;
  }

  #release(ticket: number, releaseSlot: Release): Release {
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.#giveBack(ticket);
      releaseSlot();
    };
  }

  /** Whether the ticket was served before the signal aborted. */
  #served(ticket: number, signal: AbortSignal): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    const giveUp = (): void => {
      this.#waiters.delete(ticket);
      this.#giveBack(ticket);
      resolve(false);
    };
    const stopListening = (): void => signal.removeEventListener("abort", giveUp);
    void promise.then(stopListening, stopListening);
    this.#waiters.set(ticket, { serve: () => resolve(true), fail: reject });
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
    this.#lookSoon();
    return promise;
  }

  #giveBack(ticket: number): void {
    this.#tickets.giveBack(ticket);
    this.#lookSoon();
  }

  /** Looks at the queue in a moment, once for all that changes until then. */
  #lookSoon(): void {
    if (this.#isLookingSoon || this.#waiters.size === 0) return;
    this.#isLookingSoon = true;
    this.#lookIn(0);
  }

  #lookIn(milliseconds: number): void {
    this.#cancelLook?.();
    this.#cancelLook = this.#clock.schedule(milliseconds, () => this.#look());
  }

  #look(): void {
    this.#isLookingSoon = false;
    try {
      this.#serve();
    } catch (error) {
      for (const { fail } of this.#waiters.values()) fail(error);
      this.#waiters.clear();
    }
    if (this.#waiters.size > 0) this.#lookIn(this.#pollInterval);
  }

  #serve(): void {
    this.#looks += 1;
    if (this.#looks % LOOKS_PER_REAP === 1) this.#tickets.reap();
    if (this.#version === this.#tickets.version) return;
    for (const ticket of this.#tickets.serve(this.capacities)) {
      this.#waiters.get(ticket)?.serve();
      this.#waiters.delete(ticket);
    }
    this.#version = this.#tickets.version;
  }
}

interface Waiter {
  readonly serve: () => void;
  readonly fail: (error: unknown) => void;
}
