/** Irregular verbs of the past, as they stand in plain prose. */
export const pasts: ReadonlySet<string> = new Set(
  `took kept wrote gave made came went said saw knew thought broke forgot lost stole hid threw caught
  built bought sold sent spent slept felt found fought held led left lent met paid ran sang sat spoke
  stood swore taught told tore woke won wore brought began chose drew drove fell flew grew read put
  let set cut hit quit shut`.split(/\s+/),
);
