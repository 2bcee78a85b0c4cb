/** A proven value under the fingerprint of everything that it was computed from. */
export interface CacheEntry {
  readonly fingerprint: string;
  readonly nodeId: string;
  /** A structured clone of what the node gave. */
  readonly value: unknown;
  /** The run that computed it, and when, in milliseconds since the epoch. */
  readonly runId: string;
  readonly at: number;
}

/** Where proven outcomes are kept between runs. */
export interface CacheStore {
  get(fingerprint: string): CacheEntry | undefined;
  put(entry: CacheEntry): void;
  delete(fingerprint: string): void;
}
