/** How nodes are reused instead of built again. */
export interface CacheOptions {
  /**
   * The file that knows what stands where. All builds into a database have to share it: by default it
   * is the same for all builds of this user on this machine.
   */
  readonly file?: string;
  /** Milliseconds after which a node is built again in any case. */
  readonly expiry?: number;
  /**
   * Whether a node is built again, too, once a source above it may have new data: after the shortest
   * period of these sources' freshness rules.
   */
  readonly expireWithSources?: boolean;
  /** Whether a node is only reused if its relation is still there; dbt is asked once a build. */
  readonly checkRelations?: boolean;
}
