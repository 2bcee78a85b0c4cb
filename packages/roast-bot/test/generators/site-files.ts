import type { SiteFiles } from "../../src/generators/site-files.ts";

/** Files with their texts, as a dev log's tree has them: with all the folders above them. */
export function siteFiles(texts: Readonly<Record<string, string>>): SiteFiles {
  const paths = Object.keys(texts).flatMap((path) =>
    path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/")),
  );
  return { paths: new Set(paths), texts: new Map(Object.entries(texts)) };
}
