/**
 * Shares one listener on a signal among many. An `AbortSignal` searches all its listeners whenever
 * one is added, which thousands of nodes under way at once would feel.
 */
export function cancellationOf(
  signal: AbortSignal,
): (listener: (reason: unknown) => void) => () => void {
  const listeners = new Set<(reason: unknown) => void>();
  const tellAll = (): void => {
    for (const listener of listeners) listener(signal.reason);
  };
  signal.addEventListener("abort", tellAll, { once: true });
  return (listener) => {
    listeners.add(listener);
    if (signal.aborted) listener(signal.reason);
    return () => listeners.delete(listener);
  };
}
