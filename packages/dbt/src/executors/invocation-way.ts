/**
 * How dbt is invoked. A closed set.
 *
 * - `auto`: `fed` if the installed dbt has what that relies on, else `documented`; the log says which.
 * - `fed`: once, by its own build task, whose queue is the orchestrator. Faster, but not an interface
 *   that dbt documents.
 * - `documented`: once for each node, through `dbtRunner`, as dbt documents it.
 */
export const invocationWays = ["auto", "fed", "documented"] as const;

/** One of the ways. */
export type InvocationWay = (typeof invocationWays)[number];
