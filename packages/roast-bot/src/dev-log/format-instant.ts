/** Milliseconds since 1970 as ISO 8601 UTC, without a fraction where it is zero. */
export function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
}
