/**
 * A forge's clock, learnt from answers that tell whole seconds of it: when by our own clock something has
 * to be asked for so that the forge does it within a certain second of its own. All in milliseconds.
 */
export class ForgeClock {
  /** Between these lies what is to be added to the time at which we ask. */
  #least = -Infinity;
  #most = Infinity;

  /** Something that was asked for at `sent` was done within the second that began at `second`. */
  observe({ sent, second }: { readonly sent: number; readonly second: number }): void {
    const least = second - sent;
    const most = least + 1000;
    const fits = least < this.#most && most > this.#least;
    // What contradicts all that was seen before has seen the clock, or the way to it, changed.
    this.#least = fits ? Math.max(least, this.#least) : least;
    this.#most = fits ? Math.min(most, this.#most) : most;
  }

  /** The first second of the forge's that can be aimed at from a time of ours on. */
  secondFrom(time: number): number {
    return Math.ceil((time + this.#ahead - 500) / 1000) * 1000;
  }

  /** When to ask for what is to be done in the middle of a second of the forge's. */
  aimAt(second: number): number {
    return second + 500 - this.#ahead;
  }

  /** A clock that nothing is known of yet is taken for ours. */
  get #ahead(): number {
    return this.#least === -Infinity ? 0 : (this.#least + this.#most) / 2;
  }
}
