/** Reads units by name from JSON; what is not a number of units is left out. */
export function parseUnits(text: string): Record<string, number> {
  const parsed: unknown = JSON.parse(text);
  return Object.fromEntries(
    Object.entries(Object(parsed)).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    ),
  );
}
