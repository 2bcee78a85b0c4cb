import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { folder } from "virtual:dev-log";
import { slug } from "./dev-log/slug.ts";

const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => (typeof value === "string" ? [value] : (value ?? [])));

/** The dev log's entries, roasts among them. */
const blog = defineCollection({
  loader: glob({
    pattern: "**/*.md",
    base: pathToFileURL(join(folder, "src/content/blog/")),
    // From the path alone: front matter has no say in where a page goes.
    generateId: ({ entry }) => entry.replace(/\.md$/, "").split("/").map(slug).join("/"),
  }),
  schema: z.object({
    title: z.string(),
    description: z.string().default(""),
    date: z.coerce.date(),
    author: texts,
    tags: texts,
    draft: z.boolean().default(false),
    /** The mark that roast-bot sets in what it writes. */
    roast_bot: z.unknown().optional(),
  }),
});

export const collections = { blog };
