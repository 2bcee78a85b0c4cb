/**
 * The first circle of a graph as the way round it (`a, b, a`), or `undefined` when there is none.
 * Depth first; a node that was left once is not entered again.
 */
export function findCircle(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const left = new Set<string>();
  const way: string[] = [];
  const visit = (node: string): readonly string[] | undefined => {
    const met = way.indexOf(node);
    if (met !== -1) return [...way.slice(met), node];
    if (left.has(node)) return undefined;
    way.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    left.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}
