/**
 * The module specifiers that a source file imports, exports from or loads with `import()` or
 * `new URL(..., import.meta.url)`: enough of a reading for our own formatted sources.
 */
export function readImports(source: string): readonly string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"/gm,
    /^\s*import\s*"([^"]+)"/gm,
    /\bimport\(\s*"([^"]+)"/g,
    /\bnew URL\(\s*"([^"]+)",\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, specifier]) => specifier ?? ""),
  );
}
