/** A way to write text in a language. */
export interface StringRule {
  readonly open: string;
  readonly close: string;
  /** Whether it may go on over line ends. */
  readonly multiline: boolean;
  /** Whether a backslash takes the next character with it. */
  readonly escapes: boolean;
  /** Whether `${` opens code inside it. */
  readonly interpolates?: boolean;
}

/** How to tell code from comments and text in a language; enough for that, and no grammar. */
export interface Syntax {
  readonly family: "brace" | "indent" | "word";
  readonly lineComments: readonly string[];
  readonly blockComment?: readonly [open: string, close: string];
  /** Longest opening first. */
  readonly strings: readonly StringRule[];
  /** `'x'` is a character, and a lone quote (a lifetime) is nothing. */
  readonly characters?: boolean;
  /** `/x/` is a regular expression where an operand can stand. */
  readonly regexes?: boolean;
  /** `<<WORD` text up to that word. */
  readonly heredocs?: boolean;
}

const double: StringRule = { open: '"', close: '"', multiline: false, escapes: true };
const single: StringRule = { open: "'", close: "'", multiline: false, escapes: true };
const tripleDouble: StringRule = { open: '"""', close: '"""', multiline: true, escapes: true };
const tripleSingle: StringRule = { open: "'''", close: "'''", multiline: true, escapes: true };
const raw: StringRule = { open: "`", close: "`", multiline: true, escapes: false };
const rustRaw: StringRule = { open: '#"', close: '"#', multiline: true, escapes: false };
const template: StringRule = {
  open: "`",
  close: "`",
  multiline: true,
  escapes: true,
  interpolates: true,
};

const cLike: Syntax = {
  family: "brace",
  lineComments: ["//"],
  blockComment: ["/*", "*/"],
  strings: [double],
  characters: true,
};

const javascript: Syntax = {
  ...cLike,
  strings: [template, double, single],
  characters: false,
  regexes: true,
};

const python: Syntax = {
  family: "indent",
  lineComments: ["#"],
  strings: [tripleDouble, tripleSingle, double, single],
};

const java: Syntax = { ...cLike, strings: [tripleDouble, double] };

const syntaxes: Readonly<Record<string, Syntax>> = {
  javascript,
  typescript: javascript,
  jsx: javascript,
  tsx: javascript,
  python,
  go: { ...cLike, strings: [raw, double] },
  rust: { ...cLike, strings: [rustRaw, { ...double, multiline: true }] },
  java,
  kotlin: java,
  scala: java,
  swift: java,
  csharp: cLike,
  c: cLike,
  cpp: cLike,
  "c++": cLike,
  php: { ...cLike, lineComments: ["//", "#"], strings: [double, single], characters: false },
  ruby: { family: "word", lineComments: ["#"], strings: [double, single], heredocs: true },
  shell: {
    family: "word",
    lineComments: ["#"],
    strings: [
      { ...double, multiline: true },
      { ...single, multiline: true, escapes: false },
    ],
    heredocs: true,
  },
};

/** The syntax of a language, by its lower-case name; `undefined` for one that we can't read. */
export function findSyntax(language: string): Syntax | undefined {
  return Object.hasOwn(syntaxes, language) ? syntaxes[language] : undefined;
}
