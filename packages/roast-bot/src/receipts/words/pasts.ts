/** Words that end in -ed and are no verbs of the past. */
const falsePasts: ReadonlySet<string> = new Set(
  splitList(`need seed feed speed bleed breed creed deed freed greed heed indeed weed reed steed naked
  wicked sacred rugged wretched crooked beloved hundred kindred shed sled bed red wed supposed
  so-called tired embed armed old-fashioned unborn needed`),
);

/** Irregular verbs of the past, as they stand in plain prose. */
export const pasts: ReadonlySet<string> = new Set(
  splitList(`took kept wrote gave made came went said saw knew thought broke forgot lost stole hid threw caught
  built bought sold sent spent slept felt found fought held led left lent met paid ran sang sat spoke
  stood swore taught told tore woke won wore brought began chose drew drove fell flew grew read put
  let set cut hit quit shut`),
);

/** Whether a word can be a verb of the past, as it stands in plain prose. */
export function isPast(lower: string): boolean {
  return pasts.has(lower) || isRegularPast(lower);
}

export function isRegularPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("ed") && !falsePasts.has(lower);
}

function splitList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
