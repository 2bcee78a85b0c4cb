import { FrontMatterValues } from "../front-matter/front-matter-values.ts";

/** Two-letter codes of ISO 639-1, in which sites name the folders of their translations. */
const codes = new Set(
  (
    "aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz " +
    "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik " +
    "io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml " +
    "mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd " +
    "se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi " +
    "vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** Whether a text is a language's code, with a region or script if need be: `de`, `pt-BR`, `zh_tw`. */
export function isLanguageCode(text: string): boolean {
  const [, code] = /^([a-z]{2})(?:[-_][a-z0-9]{2,4})?$/i.exec(text) ?? [];
  return code !== undefined && codes.has(code.toLowerCase());
}

/** The languages of a site: those it lists itself, or any that has a code. */
export interface SiteLanguages {
  readonly isLanguage: (text: string) => boolean;
  /** The one that pages are in which name none. */
  readonly main: string;
}

export function listLanguages(listed: readonly string[], main: string | undefined): SiteLanguages {
  const known = new Set(listed.map((name) => name.toLowerCase()));
  return {
    isLanguage: (text) => (known.size > 1 ? known.has(text.toLowerCase()) : isLanguageCode(text)),
    main: main ?? "en",
  };
}

/** What all translations of an entry share: a key of their front matter, or their path without its language. */
export function findTranslationKey(
  { path, values }: { readonly path: string; readonly values: Readonly<Record<string, unknown>> },
  languages: SiteLanguages,
): string {
  const own = new FrontMatterValues(values);
  const said = translationKeys.map((key) => own.text(key)).find((key) => key !== undefined);
  return said ?? stripLanguage(path, languages);
}

/** Keys by which front matter ties the translations of an entry together, in lower case. */
const translationKeys = [
  "translationkey",
  "translation_key",
  "translationid",
  "translation_id",
  "lang-ref",
  "lang_ref",
  "langref",
];

/** The language that a page's name says: `de` of `tides.de.md`. */
export function readLanguage(path: string, { isLanguage }: SiteLanguages): string | undefined {
  const language = /\.([A-Za-z_-]{2,7})\.[a-z0-9]+$/i.exec(path)?.[1];
  return language !== undefined && isLanguage(language) ? language : undefined;
}

/** A path without the folders and the part of its name that say a language: the same for all translations. */
export function stripLanguage(path: string, { isLanguage }: SiteLanguages): string {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  const [, stem, language, ending] = /^(.+)\.([A-Za-z_-]{2,7})(\.[a-z0-9]+)$/i.exec(name) ?? [];
  const plain = language !== undefined && isLanguage(language) ? `${stem}${ending}` : name;
  return [...parts.filter((part) => !isLanguage(part)), plain].join("/");
}
