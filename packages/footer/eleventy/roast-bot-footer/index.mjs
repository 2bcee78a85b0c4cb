import { existsSync, readFileSync } from "node:fs";
import { renderSiteFooter } from "./render-footer.mjs";

const file = "roast-bot/heartbeat.json";

/**
 * A plugin of Eleventy: `eleventyConfig.addPlugin(roastBotFooter)`, then the short code
 * `roastBotFooter` in a layout. What roast-bot publishes is copied as it is.
 */
export function roastBotFooter(eleventyConfig) {
  eleventyConfig.ignores.add("roast-bot/**");
  eleventyConfig.addPassthroughCopy({ "roast-bot": "roast-bot" });
  const pages = new Map();
  eleventyConfig.addCollection("roastBotFooter", (collections) => {
    for (const { inputPath, url } of collections.getAll()) {
      if (typeof url === "string") pages.set(inputPath.replace(/^\.\//, ""), url);
    }
    return [];
  });
  eleventyConfig.addShortcode("roastBotFooter", () => {
    const address = eleventyConfig.getFilter("url");
    const heartbeat = existsSync(file) ? readFileSync(file, "utf8") : null;
    return renderSiteFooter({ heartbeat, base: address("/"), linkEntry });

    // The site may lie in a folder of its repository.
    function linkEntry(path) {
      const page = [...pages.keys()].find((each) => `/${path}`.endsWith(`/${each}`));
      return page === undefined ? undefined : address(pages.get(page));
    }
  });
}
