import type { Progress } from "./progress.ts";

const BAR = 20;

/** The one line that is painted over: a bar, a count and as many running nodes as fit the width. */
export function statusLine(
  { total, finished, running }: Pick<Progress, "total" | "finished" | "running">,
  columns: number,
): string {
  const share = total === 0 ? 0 : Math.min(1, finished / total);
  const full = Math.round(share * BAR);
  let line = `${"█".repeat(full)}${"░".repeat(BAR - full)} ${finished}/${total}`;
  for (const id of running) {
    if (line.length + id.length + 4 > columns) return `${line}  …`.slice(0, columns);
    line += `  ${id}`;
  }
  return line.slice(0, columns);
}
