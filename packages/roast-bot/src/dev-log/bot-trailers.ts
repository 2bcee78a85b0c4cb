/** What the trailers of a commit of ours say. */
export interface BotTrailers {
  readonly promise: string;
  /** The slots whose roasts the commit publishes. */
  readonly slots: readonly number[];
  readonly run: string;
}

/** The keys by which a commit says that it is ours. */
export const trailerKeys = {
  promise: "Roast-Bot-Promise",
  slot: "Roast-Bot-Slot",
  run: "Roast-Bot-Run",
};

/** A commit message with its trailers. */
export function withTrailers(message: string, { promise, slots, run }: BotTrailers): string {
  const trailers = [
    `${trailerKeys.promise}: ${promise}`,
    ...slots.map((slot) => `${trailerKeys.slot}: ${slot}`),
    `${trailerKeys.run}: ${run}`,
  ];
  return `${message.trimEnd()}\n\n${trailers.join("\n")}\n`;
}

/** Reads the trailers that git printed, one a line; `undefined` when they are not ours. */
export function parseTrailers(text: string): BotTrailers | undefined {
  const values = (name: string): string[] =>
    text
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2).trim());
  const promise = values(trailerKeys.promise)[0];
  const run = values(trailerKeys.run)[0];
  if (promise === undefined || run === undefined) return undefined;
  const slots = values(trailerKeys.slot).filter((value) => /^[1-9]\d{0,8}$/.test(value));
  return { promise, slots: slots.map(Number), run };
}
