import rss from "@astrojs/rss";
import { parseHeartbeat } from "@mea-culpa/footer";
import type { APIRoute } from "astro";
import { entryPath, publicEntries } from "../dev-log/entries.ts";
import { heartbeatText, siteTitle } from "../dev-log/record.ts";

/** The feed, with the full text of every entry. */
export const GET: APIRoute = async ({ site }) => {
  if (site === undefined) throw new Error("A feed needs the address the site is published at.");
  const entries = await publicEntries();
  return rss({
    title: siteTitle(parseHeartbeat(await heartbeatText())),
    description: "Entries by hand and, when none came in time, by roast-bot.",
    site,
    trailingSlash: false,
    items: entries.map((entry) => ({
      title: entry.data.title,
      description: entry.data.description,
      pubDate: entry.data.date,
      link: entryPath(entry),
      categories: entry.data.tags,
      content: entry.rendered?.html ?? "",
    })),
  });
};
