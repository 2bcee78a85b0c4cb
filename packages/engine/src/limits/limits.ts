/** Gives back what was acquired. Calling it again does nothing. */
export type Release = () => void;

/** What one attempt wants, all of it or nothing. */
export interface LimitRequest {
  /** Units by the name of the limit. */
  readonly units: Readonly<Record<string, number>>;
  /** A place at a task runner, taken together with the units so that neither waits for the other. */
  readonly slot?: { readonly runner: object; readonly capacity: number } | undefined;
  readonly signal: AbortSignal;
}

/**
 * Named, counted limits on what runs at the same time. First come, first served: a request is
 * never overtaken by a later one that wants any limit in common with it.
 */
export interface Limits {
  /** How many units each limit has. */
  readonly capacities: Readonly<Record<string, number>>;
  /**
   * Resolves once everything is held, or to `undefined` if the signal aborts first. Rejects with
   * a `RangeError` if no waiting would ever do.
   */
  acquire(request: LimitRequest): Promise<Release | undefined>;
}
