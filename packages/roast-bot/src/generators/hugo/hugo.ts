import { isTimeZone } from "@mea-culpa/formats";
import { tomlFence, yamlFence } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { readAuthorAliases, readSiteAuthors } from "../author-files.ts";
import { inheritValues, readCommonFields } from "../entry-fields.ts";
import { findEntryFolders } from "../entry-folders.ts";
import { applyCascade, cascades, foldersAbove } from "./cascade.ts";
import { readDateRules, readState } from "./state.ts";
import {
  findTranslationKey,
  listLanguages,
  readLanguage,
  type SiteLanguages,
} from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import {
  configurationFile,
  findConfigurations,
  findIgnored,
  readConfiguration,
} from "./configuration.ts";
import { plainFolder } from "../script-values.ts";
import { type Data, readText, readValue, type SiteFiles } from "../site-files.ts";
import {
  type ListFolder,
  plainFields,
  publishIn,
  type Site,
  type SiteGenerator,
  emptyFolder,
} from "../site-generator.ts";

/**
 * Hugo: `_index` files are lists, a folder with an `index` file is one page (whatever else lies in
 * it), future-dated and expired entries stay hidden. The keys are those of Hugo's default front
 * matter configuration, https://gohugo.io/configuration/front-matter/.
 */
export const hugo: SiteGenerator = {
  title: "Hugo",
  futureEntries: "hidden",
  // Hugo reads its short codes even inside of code.
  templates: { unsafe: [], runsInCode: /\{\{[<%]|<!--\s*more\s*-->/ },
  footerSteps: [
    'In the head of your base template: `{{ partial "roast-bot-footer-head.html" . }}`.',
    'Where the footer is to stand: `{{ partial "roast-bot-footer.html" . }}`.',
  ],
  configuration: configurationFile,
  isConfigured: (files) =>
    findConfigurations(files).length > 0 || files.paths.has("config/_default"),
  customaryFolder: "content",
  informs: (path) => configurationFile.test(path),
  openSite,
};

function openSite(files: SiteFiles): Site {
  const configuration = readConfiguration(files);
  const languages = listLanguages(
    Object.keys(configuration.languages),
    readText(configuration.values, "defaultContentLanguage"),
  );
  const zone =
    readText(configuration.languages, languages.main, "timeZone") ??
    readText(configuration.values, "timeZone") ??
    "UTC";
  const builds = {
    drafts: readValue(configuration.values, "buildDrafts") === true,
    expired: readValue(configuration.values, "buildExpired") === true,
  };
  const isLanguageOff = findDisabledLanguages(configuration);
  const isIgnored = findIgnored(configuration);
  const isBundle = findBundles([languages.main, ...Object.keys(configuration.languages)]);
  const zones = isTimeZone(zone) ? { day: zone, time: zone } : { day: "UTC", time: "UTC" };
  const aliases = readAuthorAliases(files);
  const rules = readDateRules(configuration.values);
  const languageOf = (path: string): string => findLanguage(path, { configuration, languages });
  return {
    frontMatter: {
      before: "white space",
      fences: [yamlFence, tomlFence],
      makers: contentAdapter,
      bare: ["json", "org"],
      unclosed: "error",
      error: "no site",
    },
    futureEntries:
      readValue(configuration.values, "buildFuture") === true ? "shown" : hugo.futureEntries,
    entryFolders: findEntryFolders({
      paths: files.paths,
      roots: configuration.contentFolders,
      others: true,
      languages,
      isPage: (path) => isPage(path, { list: emptyFolder, isBundle }),
    }),
    customaryFolders: ["content/blog", "content/posts", "content/post"],
    places: publishIn(findStaticFolder(configuration.values)),
    authors: [configuration.values, readValue(configuration.languages, languages.main)].flatMap(
      (values) => readSiteAuthors(values, aliases),
    ),
    pages: (entryFolder) =>
      pagesBelow({
        roots: configuration.contentFolders,
        entryFolder,
        isPage: (path, list) => isPage(path, { list, isBundle }) && !isLanguageOff(path),
        isLeftOut: isIgnored,
        isLanguage: languages.isLanguage,
      }),
    inheritance: cascades,
    readFields: (source) => {
      const own = new FrontMatterValues(
        inheritValues({
          values: source.values,
          inherited: [...source.inherited, { cascade: configuration.cascade }].flatMap((above) =>
            applyCascade(above, { path: source.path, language: languageOf(source.path) }),
          ),
        }),
        zones,
      );
      const state = readState(own, { path: source.path, rules, zones });
      return {
        ...readCommonFields(own, aliases),
        ...state,
        ...(contentAdapter.test(source.path) && {
          unreadable: "it makes pages by a program, which is never run",
          makesPages: true,
        }),
        draft: state.draft && !builds.drafts,
        expiryDate: builds.expired ? undefined : state.expiryDate,
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
    nameEntry: ({ slug }) => slug,
    frontMatterFormats: ["yaml", "toml"],
    // https://gohugo.io/content-management/front-matter/
    writeFields: (entry) => ({ ...plainFields(entry), draft: false }),
  };
}

function findStaticFolder(values: Data): string {
  const said = readValue(values, "staticDir");
  const [first]: readonly unknown[] = Array.isArray(said) ? said : [said];
  return plainFolder(typeof first === "string" ? first : "static");
}

/** Whether a page is of a language that the site leaves out, by its name or by a folder above it. */
function findDisabledLanguages({
  values,
  languages,
}: ReturnType<typeof readConfiguration>): (path: string) => boolean {
  const listed = readValue(values, "disableLanguages");
  const off = new Set([
    ...(Array.isArray(listed) ? listed.map(String) : []),
    ...Object.keys(languages).filter((name) => readValue(languages, name, "disabled") === true),
  ]);
  if (off.size === 0) return () => false;
  return (path) =>
    [...path.split("/").slice(0, -1), /\.([\w-]+)\.\w+$/.exec(path)?.[1] ?? ""].some((part) =>
      off.has(part),
    );
}

const contentFile = /\.(md|markdown|mdown|html|htm|adoc|rst|org|pandoc|pdc)$/i;
/** Makes pages by a program: https://gohugo.io/content-management/content-adapters/ */
const contentAdapter = /(^|\/)_content\.gotmpl$/;

/** Tells the index of a page bundle by its name, `index.md` or `index.de.md` of a language that the site has. */
function findBundles(languages: readonly string[]): (name: string) => boolean {
  const known = new Set(languages.map((name) => name.toLowerCase()));
  return (name) => {
    const [index, language] = /^index(?:\.([\w-]+))?(?=\.\w+$)/i.exec(name) ?? [];
    if (index === undefined || !contentFile.test(name)) return false;
    return language === undefined || known.has(language.toLowerCase());
  };
}

function isPage(
  path: string,
  options: { readonly list: ListFolder; readonly isBundle: (name: string) => boolean },
): boolean {
  const { list, isBundle } = options;
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (!contentAdapter.test(name) && !contentFile.test(name)) return false;
  if (name.startsWith("_index.")) return false;
  if (parts.some((part) => part.startsWith("."))) return false;
  // An editor's own, which Hugo never reads.
  if (name.startsWith("#")) return false;
  const folders = foldersAbove(path);
  const holding = isBundle(name) ? folders.slice(1) : folders;
  return !holding.some((folder) => [...list(folder)].some(isBundle));
}

/** The language of a page: by its name, by the folder that its language has for itself, or the main one. */
function findLanguage(
  path: string,
  options: {
    readonly configuration: ReturnType<typeof readConfiguration>;
    readonly languages: SiteLanguages;
  },
): string {
  const { configuration, languages } = options;
  const folder = Object.entries(configuration.languages).find(([, values]) => {
    const own = readText(values, "contentDir");
    return own !== undefined && path.startsWith(`${plainFolder(own)}/`);
  });
  return readLanguage(path, languages) ?? folder?.[0] ?? languages.main;
}
