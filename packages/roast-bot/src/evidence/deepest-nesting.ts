/**
 * The deepest indentation level among lines: a tab is one level, and so are as many spaces as the
 * smallest indentation of the lines, from two on. Blank lines do not count.
 */
export function deepestNesting(lines: readonly string[]): number {
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const widths = indents.map((indent) => indent.replaceAll("\t", "").length);
  const steps = widths.filter((width) => width > 1);
  const step = steps.length === 0 ? 1 : Math.min(...steps);
  return Math.max(
    0,
    ...indents.map((indent, index) => {
      const tabs = indent.split("\t").length - 1;
      return tabs + Math.floor((widths[index] ?? 0) / step);
    }),
  );
}
