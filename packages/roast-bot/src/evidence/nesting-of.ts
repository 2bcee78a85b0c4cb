/**
 * The deepest indentation level in a stretch of code, counted from the margin of its file. A tab
 * is a level; spaces are counted by the smallest step between two lines that follow one another,
 * at least two, or four where no step shows.
 */
export function nestingOf(text: string): number {
  const indents = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => /^[\t ]*/.exec(line)?.[0] ?? "");
  const widths = indents.map((indent) => indent.replaceAll("\t", "").length);
  const steps = widths
    .map((width, at) => Math.abs(width - (widths[at - 1] ?? width)))
    .filter((step) => step >= 2);
  const step = steps.length > 0 ? Math.min(...steps) : 4;
  const levels = indents.map((indent, at) => {
    const tabs = indent.length - (widths[at] ?? 0);
    return tabs + Math.floor((widths[at] ?? 0) / step);
  });
  return Math.max(0, ...levels);
}
