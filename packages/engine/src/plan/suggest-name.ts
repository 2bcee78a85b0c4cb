import { distance as editDistance } from "fastest-levenshtein";

/** The closest of `known` to a mistyped `name`, if any is close enough to be what was meant. */
export function suggestName(name: string, known: Iterable<string>): string | undefined {
  const tolerance = Math.max(1, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= tolerance && (best === undefined || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name;
}
