const upToTwelve = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A number as prose has it: words from one to twelve, digits with thousands separators above. */
export function numberWord(value: number): string {
  const word = Number.isInteger(value) && value > 0 ? upToTwelve[value] : undefined;
  return word ?? digits(value);
}

/** A number in digits, with a comma at each third place: `1,246`, `0.5`. */
export function digits(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
