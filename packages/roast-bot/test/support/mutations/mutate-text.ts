/** Ways to make a stretch of text say something else, by the kind of its cite. */

const numberWords = [
  "zero",
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
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

const exchanges: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  unit: [
    ["commits", "files"],
    ["commit", "file"],
    ["lines", "words"],
    ["line", "word"],
    ["hours", "days"],
    ["hour", "day"],
    ["words", "lines"],
    ["minutes", "hours"],
    ["minute", "hour"],
    ["days", "weeks"],
    ["characters", "lines"],
    ["files", "commits"],
    ["file", "commit"],
    ["tests", "files"],
    ["pull requests", "files"],
    ["times", "commits"],
  ],
  time: [
    ["Monday", "Saturday"],
    ["Tuesday", "Sunday"],
    ["Wednesday", "Sunday"],
    ["Thursday", "Sunday"],
    ["Friday", "Sunday"],
    ["morning", "night"],
    ["afternoon", "morning"],
    ["evening", "morning"],
    ["night", "noon"],
  ],
  order: [
    ["first", "third"],
    ["first", "last"],
    ["last", "first"],
    ["last", "fourth"],
    ["Then", "Finally"],
  ],
  factor: [
    ["twice", "thrice"],
    ["half", "a quarter of"],
    ["doubled", "tripled"],
    ["double", "triple"],
    ["dozen", "couple"],
  ],
  comparison: [
    ["shorter", "longer"],
    ["longer", "shorter"],
    ["more", "less"],
    ["fewer", "more"],
  ],
};

/** The text with one of its words exchanged, in each way that the table knows. */
export function exchangeWords(text: string, table: keyof typeof exchanges): readonly string[] {
  return (exchanges[table] ?? []).flatMap(([from, to]) => {
    const pattern = new RegExp(`\\b${from}\\b`);
    return pattern.test(text) ? [text.replace(pattern, to)] : [];
  });
}

/** The text with its number, in digits or in words, one more, ten times as large, or one less. */
export function changeNumbers(text: string): readonly string[] {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
  if (digits !== undefined) {
    const value = Number(digits.replaceAll(",", ""));
    return [value + 1, value * 10 + 1, Math.max(0, value - 1) || value + 3].map((other) =>
      text.replace(digits, other.toLocaleString("en")),
    );
  }
  const at = numberWords.findIndex((word) => new RegExp(`\\b${word}\\b`, "i").test(text));
  const word = numberWords.toReversed().find((one) => new RegExp(`\\b${one}\\b`, "i").test(text));
  if (at === -1 || word === undefined) return [];
  const place = numberWords.indexOf(word);
  return [place + 1, place + 3, place === 0 ? 5 : place - 1].flatMap((other) => {
    const next = numberWords[other];
    return next === undefined ? [] : [text.replace(new RegExp(`\\b${word}\\b`, "i"), next)];
  });
}

/** A quote or name with a letter changed, with a word changed, and with its last word cut off. */
export function garble(text: string): {
  readonly letter: string;
  readonly word?: string;
  readonly cut?: string;
} {
  const letters = [...text.matchAll(/[a-z]/g)];
  const middle = letters[Math.floor(letters.length / 2)]?.index ?? 0;
  const swapped = text[middle] === "q" ? "z" : "q";
  const letter = text.slice(0, middle) + swapped + text.slice(middle + 1);
  const words = text.split(" ");
  if (words.length < 2) return { letter };
  const closing = /[”`]$/.exec(text)?.[0] ?? "";
  return {
    letter,
    word: [...words.slice(0, -2), "teapot", words.at(-1)].join(" "),
    cut: `${words.slice(0, -1).join(" ")}${closing}`,
  };
}

/** Whether a text begins with a number, in digits or in words. */
export function startsWithNumber(text: string): boolean {
  const [first = ""] = text.toLowerCase().split(" ");
  return /^\d/.test(first) || numberWords.includes(first);
}
