/**
 * The wave of each node of an acyclic graph: 0 without needs, else one more than the latest wave
 * among its needs (Kahn's algorithm, by levels).
 */
export function assignWaves({
  needs,
  dependents,
}: {
  readonly needs: readonly (readonly number[])[];
  readonly dependents: readonly (readonly number[])[];
}): readonly number[] {
  const waves = needs.map(() => 0);
  const open = needs.map((each) => each.length);
  const queue = open.flatMap((count, index) => (count === 0 ? [index] : []));
  for (const index of queue) {
    for (const dependent of dependents[index] ?? []) {
      waves[dependent] = Math.max(waves[dependent] ?? 0, (waves[index] ?? 0) + 1);
      open[dependent] = (open[dependent] ?? 0) - 1;
      if (open[dependent] === 0) queue.push(dependent);
    }
  }
  return waves;
}
