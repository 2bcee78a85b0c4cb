import type { CommandIo } from "./command-io.ts";

/** The few colours that reports use; each text reads the same without them. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly mild: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Colour on a terminal, unless `NO_COLOR` is set to anything (https://no-color.org). */
export function paintFor(io: Pick<CommandIo, "isTTY" | "env">): Paint {
  const coloured = io.isTTY && (io.env.NO_COLOR ?? "") === "" && io.env.TERM !== "dumb";
  const paint =
    (code: number) =>
    (text: string): string =>
      coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { good: paint(32), bad: paint(31), mild: paint(33), faint: paint(2) };
}
