/** Languages in which front matter is written. */
export type FrontMatterLanguage = "yaml" | "toml" | "json" | "org" | "script";

/** How a generator tells the front matter of a text from what stands below it. */
export interface FrontMatterRules {
  /** What may stand before it, beside a byte order mark. */
  readonly before: "nothing" | "empty lines" | "white space";
  readonly fences: readonly Fence[];
  /** The paths of entries that are programs from end to end, and export what others have between fences. */
  readonly programs?: RegExp;
  /** The paths of programs that make entries, and have no front matter. */
  readonly makers?: RegExp;
  /** Languages that stand there without a fence. */
  readonly bare: readonly ("json" | "org")[];
  /** What a fence is that nothing closes: an error, or text like any other. */
  readonly unclosed: "error" | "text";
  /** What an entry without any is; text like any other if absent. */
  readonly missing?: "error";
  /** What becomes of an entry whose front matter is wrong: no site is built, or one without it. */
  readonly error: "no site" | "no page";
  /** What a list or a text is where keys and values should be; an error if absent. */
  readonly otherThanKeys?: "ignored";
  /** Whether a key may stand twice; the last one counts. */
  readonly repeatsKeys?: boolean;
  /** In what an entry has to be written, all of it; what isn't is wrong. Any will do if absent. */
  readonly encoding?: "utf-8";
}

/** What begins and ends front matter. */
export interface Fence {
  /** The first line; its group, if it has one, names the language. */
  readonly opening: RegExp;
  /** The beginning of the last line. */
  readonly closing: RegExp;
  /** By the name behind the fence, in lower case; `""` is none. */
  readonly languages: Readonly<Record<string, FrontMatterLanguage>>;
}

/** `+++`, with nothing else on its line. */
export const tomlFence: Fence = {
  opening: /^\+\+\+(.*)(?:\n|$)/,
  closing: /^\+\+\+/m,
  languages: { "": "toml" },
};

/** `---`, with nothing else on its line. */
export const yamlFence: Fence = {
  opening: /^---(.*)(?:\n|$)/,
  closing: /^---/m,
  languages: { "": "yaml" },
};

/** As the package `gray-matter` has it: a language behind the fence; a fourth dash makes it a rule. */
export const grayMatter: FrontMatterRules = {
  before: "nothing",
  fences: [
    {
      opening: /^---(?!-)(.*)(?:\n|$)/,
      closing: /^---/m,
      languages: {
        "": "yaml",
        yaml: "yaml",
        yml: "yaml",
        json: "json",
        js: "script",
        javascript: "script",
      },
    },
  ],
  bare: [],
  unclosed: "error",
  error: "no site",
  otherThanKeys: "ignored",
};

/** What any of them takes for front matter; for texts of which it is not known who reads them. */
export const anyFrontMatter: FrontMatterRules = {
  before: "empty lines",
  fences: [
    { opening: /^\+{3,}[ \t]*(?:\n|$)/, closing: /^\+{3,}[ \t]*$/m, languages: { "": "toml" } },
    {
      opening: /^-{3,}[ \t]*(?:\n|$)/,
      closing: /^(-{3,}|\.{3})[ \t]*$/m,
      languages: { "": "yaml" },
    },
    {
      opening: /^---([a-z]+)[ \t]*\n/i,
      closing: /^---[ \t]*$/m,
      languages: { yaml: "yaml", toml: "toml", json: "json", js: "script", javascript: "script" },
    },
  ],
  bare: ["json", "org"],
  unclosed: "error",
  error: "no site",
};

/** Where the front matter of a text is, if there is any. */
export type FoundFrontMatter =
  | {
      readonly kind: "found";
      /** `undefined` where its name means none that the generator reads. */
      readonly language: FrontMatterLanguage | undefined;
      /** Without the fences. Of one without fences, all that follows. */
      readonly text: string;
      /** Lines of the text above it. */
      readonly above: number;
      /** Where what stands below begins; not known without fences. */
      readonly end?: number;
      readonly opening: string;
    }
  | { readonly kind: "unclosed"; readonly opening: string; readonly above: number }
  | { readonly kind: "none" };

const leading = {
  nothing: /^/,
  "empty lines": /^(?:[ \t]*\n)*/,
  "white space": /^\s*/,
} as const;

/** Finds it in a text whose lines end with `\n`. */
export function findFrontMatter(text: string, rules: FrontMatterRules): FoundFrontMatter {
  const start = leading[rules.before].exec(text)?.[0].length ?? 0;
  const source = text.slice(start);
  const above = text.slice(0, start).split("\n").length - 1;
  for (const { opening, closing, languages } of rules.fences) {
    const [line, name = ""] = opening.exec(source) ?? [];
    if (line === undefined) continue;
    const closed = line.endsWith("\n") ? closing.exec(source.slice(line.length)) : null;
    if (closed === null) return { kind: "unclosed", opening: line.trimEnd(), above };
    const rest = source.slice(line.length + closed.index);
    return {
      kind: "found",
      language: languages[name.trim().toLowerCase()],
      text: source.slice(line.length, line.length + closed.index),
      above: above + 1,
      end:
        text.length - rest.length + (rest.indexOf("\n") === -1 ? rest.length : rest.indexOf("\n")),
      opening: line.trimEnd(),
    };
  }
  const bare = { json: "{", org: "#+" };
  const language = rules.bare.find((each) => source.startsWith(bare[each]));
  return language === undefined
    ? { kind: "none" }
    : { kind: "found", language, text: source, above, opening: bare[language] };
}
