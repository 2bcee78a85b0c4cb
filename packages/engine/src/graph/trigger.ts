/**
 * When a node may start, once all its needs have an outcome.
 *
 * - `all-succeeded`: every need succeeded, came from the cache or is a tolerated failure; otherwise
 *   the node is skipped.
 * - `all-finished`: whatever the needs' outcomes are (clean-up, reports, heartbeats).
 */
export type Trigger = "all-succeeded" | "all-finished";
