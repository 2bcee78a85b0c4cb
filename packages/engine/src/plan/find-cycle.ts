/**
 * One cycle of a directed graph as the positions along it, the first repeated at the end, or
 * `undefined` if there is none. Iterative, so that long chains do not exhaust the stack.
 */
export function findCycle(needs: readonly (readonly number[])[]): readonly number[] | undefined {
  const done = new Set<number>();
  for (let start = 0; start < needs.length; start += 1) {
    const cycle = searchFrom(start, { needs, done });
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function searchFrom(
  start: number,
  { needs, done }: { readonly needs: readonly (readonly number[])[]; readonly done: Set<number> },
): readonly number[] | undefined {
  if (done.has(start)) return undefined;
  const path = [start];
  const onPath = new Set(path);
  const nextNeed = [0];
  while (path.length > 0) {
    const node = path.at(-1) ?? start;
    const turn = nextNeed.at(-1) ?? 0;
    const need = needs[node]?.[turn];
    nextNeed[nextNeed.length - 1] = turn + 1;
    if (need === undefined) {
      path.pop();
      nextNeed.pop();
      onPath.delete(node);
      done.add(node);
    } else if (onPath.has(need)) {
      return [...path.slice(path.indexOf(need)), need];
    } else if (!done.has(need)) {
      path.push(need);
      nextNeed.push(0);
      onPath.add(need);
    }
  }
  return undefined;
}
