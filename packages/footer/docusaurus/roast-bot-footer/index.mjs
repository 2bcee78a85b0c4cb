import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderSiteFooter } from "./render-footer.mjs";

const file = "static/roast-bot/heartbeat.json";

/**
 * A plugin of Docusaurus: `plugins: [roastBotFooter]`. It puts the footer at the end of every page,
 * outside of what React looks after.
 */
export function roastBotFooter({ siteDir, baseUrl }) {
  const pages = new Map();
  return {
    name: "roast-bot-footer",
    async allContentLoaded({ allContent }) {
      const blogs = Object.values(allContent["docusaurus-plugin-content-blog"] ?? {});
      for (const { metadata } of blogs.flatMap((blog) => blog?.blogPosts ?? [])) {
        pages.set(metadata.source.replace(/^@site\//, ""), metadata.permalink);
      }
    },
    injectHtmlTags() {
      const place = join(siteDir, file);
      const heartbeat = existsSync(place) ? readFileSync(place, "utf8") : null;
      return { postBodyTags: [renderSiteFooter({ heartbeat, base: baseUrl, linkEntry })] };
    },
  };

  // The site may lie in a folder of its repository.
  function linkEntry(path) {
    const page = [...pages.keys()].find((each) => `/${path}`.endsWith(`/${each}`));
    return page === undefined ? undefined : pages.get(page);
  }
}
