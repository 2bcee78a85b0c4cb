/**
 * A reading of texts that remembers its latest results. Writers and verifiers have the same
 * sentences read many times over; the reading must be pure.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    const [oldest] = results.keys();
    if (results.size >= mostRemembered && oldest !== undefined) results.delete(oldest);
    results.set(text, result);
    return result;
  };
}

const mostRemembered = 4_096;
