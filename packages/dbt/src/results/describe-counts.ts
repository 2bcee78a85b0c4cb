import type { Summary } from "./summarize.ts";

/** How many nodes ended how, in one phrase, with what reuse saved. */
export function describeCounts({ counts, savedSeconds }: Summary): string {
  return counts
    .map(({ status, count }) =>
      status === "cached"
        ? `${count} cached (last time ${savedSeconds.toFixed(1)} s)`
        : `${count} ${status}`,
    )
    .join(", ");
}
