/** How the outcome of a node may be reused by later runs. */
export interface CacheSettings {
  /** Changes when the code of the node changes what it computes; part of the fingerprint. */
  readonly version: string;
  /**
   * Ids of the needs whose values are part of the fingerprint; all needs by default. The others only
   * say when the node may run.
   */
  readonly needs?: readonly string[];
  /** Oldest age of a reusable outcome, in milliseconds; any age by default. */
  readonly maximumAge?: number;
  /** Facts of the world outside that the value depends on; the answer joins the fingerprint. */
  readonly facts?: (inputs: Readonly<Record<string, unknown>>) => unknown;
  /**
   * Whether what the value speaks of is really there. Asked before an outcome is stored and again
   * before it is reused; an outcome without proof is neither.
   */
  readonly verify?: (value: unknown) => boolean | PromiseLike<boolean>;
}
