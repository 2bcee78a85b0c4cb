/**
 * How a graph is walked. A closed set.
 *
 * - `PER_NODE`: eager; a node starts as soon as its own needs are done, there is no barrier.
 * - `PER_WAVE`: all runnable nodes of a wave are given to their task runner in one call, and the
 *   next wave begins when the whole wave is done.
 */
export const Mode = { PER_NODE: "PER_NODE", PER_WAVE: "PER_WAVE" } as const;

/** One of the values of the `Mode` object. */
export type Mode = (typeof Mode)[keyof typeof Mode];
