import { parseEntryDate } from "../../front-matter/entry-date.ts";
import { grayMatter } from "../../front-matter/find-front-matter.ts";
import { FrontMatterValues } from "../../front-matter/front-matter-values.ts";
import { stripComments } from "../../front-matter/parse-script-values.ts";
import { readAuthorAliases } from "../author-files.ts";
import { inheritValues, readCommonFields, readPathDate } from "../entry-fields.ts";
import { countPages } from "../entry-folders.ts";
import { isLeftOut } from "../globs.ts";
import { findTranslationKey, listLanguages } from "../languages.ts";
import { pagesBelow } from "../pages-below.ts";
import { plainFolder, readGroups, readLists, readTexts } from "../script-values.ts";
import type { SiteFiles } from "../site-files.ts";
import { publishIn, type Site, type SiteGenerator } from "../site-generator.ts";

/**
 * Docusaurus: `blog`, or the folders that the configuration names; files and folders with `_` are
 * ignored, dates are front matter's or the path's, authors are keys of `authors.yml` or objects.
 * What lies below `i18n` only translates. https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog
 */
export const docusaurus: SiteGenerator = {
  title: "Docusaurus",
  futureEntries: "shown",
  // Everything is MDX: braces and tags are escaped in any entry, three colons begin an admonition.
  templates: { unsafe: [{ atBreak: true, character: ":", after: "::" }] },
  footerSteps: [
    'In the configuration: `import { roastBotFooter } from "./roast-bot-footer/index.mjs"`, and in it: `plugins: [roastBotFooter]`.',
  ],
  configuration: /^docusaurus\.config\.(js|ts|mjs|cjs|mts)$/,
  isConfigured: ({ paths }) => [...paths].some((path) => docusaurus.configuration.test(path)),
  // The authors' file has any name that the configuration gives it.
  informs: (path) => docusaurus.configuration.test(path) || /^(?!i18n\/).+\.ya?ml$/.test(path),
  openSite,
};

function isPage(path: string): boolean {
  return /\.mdx?$/.test(path) && !path.split("/").some((part) => /^[_.]/.test(part));
}

function openSite(files: SiteFiles): Site {
  const [script = ""] = [...files.texts]
    .filter(([path]) => docusaurus.configuration.test(path))
    .map(([, text]) => stripComments(text));
  const languages = listLanguages(
    readLists(script, "locales")[0] ?? [],
    readTexts(script, "defaultLocale")[0],
  );
  const blogs = readBlogs(script);
  const maps = readTexts(script, "authorsMapPath").map(plainFolder);
  const aliases = readAuthorAliases(
    files,
    blogs.flatMap((blog) => maps.map((map) => `${blog}/${map}`)),
  );
  const excluded = readGroups(script, "blog")
    .concat(readGroups(script, "@docusaurus/plugin-content-blog"))
    .flatMap((group) => readLists(group, "exclude").flat());
  const [usual = "blog", ...others] = blogs;
  return {
    futureEntries: docusaurus.futureEntries,
    frontMatter: grayMatter,
    entryFolders: countPages(blogs, files.paths, isPage),
    customaryFolders: [usual, ...others],
    places: publishIn(plainFolder(readLists(script, "staticDirectories")[0]?.[0] ?? "static")),
    pages: (entryFolder) =>
      pagesBelow({
        roots: blogs,
        entryFolder,
        isPage: (path) => isPage(path) && !isLeftOut(path, excluded),
        isLanguage: () => false,
      }),
    readFields: (source) => {
      const own = new FrontMatterValues(inheritValues(source));
      const date = own.date("date") ?? parseEntryDate(readPathDate(source.path));
      return {
        ...readCommonFields(own, aliases),
        draft: own.flag("draft") === true || own.flag("unlisted") === true,
        date,
        publishDate: date,
      };
    },
    translationKey: (source) => findTranslationKey(source, languages),
    nameEntry: ({ slug, day }) => `${day}-${slug}`,
    frontMatterFormats: ["yaml"],
    // A key that `authors.yml` doesn't hold ends the build; an object needs none.
    writeFields: ({ title, description, date, author, tags }) => ({
      title,
      description,
      date,
      authors: aliases.has(author) ? [author] : [{ name: author }],
      tags: [...tags],
    }),
  };
}

/** The folders of all blogs that a configuration names: the preset's and those of further plugins. */
function readBlogs(script: string): string[] {
  const groups = [
    ...readGroups(script, "blog"),
    ...readGroups(script, "@docusaurus/plugin-content-blog"),
    ...readGroups(script, "content-blog"),
  ];
  const named = groups.flatMap((group) => readTexts(group, "path").slice(0, 1));
  const isOff = /\bblog["']?\s*:\s*false\b/.test(script);
  const hasUsual =
    !isOff && readGroups(script, "blog").every((group) => readTexts(group, "path").length === 0);
  return [...new Set([...(hasUsual ? ["blog"] : []), ...named.map(plainFolder)])];
}
