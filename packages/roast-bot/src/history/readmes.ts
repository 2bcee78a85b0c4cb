import { posix } from "node:path";
import type { Change } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import type { BlobReader } from "./blob-reader.ts";

/** In the order in which a project's own is looked for. */
export const readmes: readonly string[] = [
  "README.md",
  "README.rst",
  "README.markdown",
  "README",
  "readme.md",
  "Readme.md",
  "README.txt",
  "README.adoc",
];

/** A readme at the merge as packs show it, or the one that it is a link to; no text where there is none. */
export async function readReadme(
  name: string,
  {
    mergeCommit,
    reader,
  }: Pick<Change, "mergeCommit"> & { readonly reader: Pick<BlobReader, "read"> },
): Promise<{ readonly path: string; readonly text: string }> {
  const read = async (path: string) => (await reader.read(`${mergeCommit}:${path}`)).text;
  const start = await read(name);
  const path = followLink(start, name) ?? name;
  return { path, text: redactSecrets(cleanText(path === name ? start : await read(path))) };
}

/** Of a link git has the place that it leads to, which may be outside. */
function followLink(text: string, name: string): string | undefined {
  if (!/^[\w./-]+\.(?:md|rst)$/.test(text) || text.startsWith("/")) return undefined;
  const path = posix.join(posix.dirname(name), text);
  return path.startsWith("../") ? undefined : path;
}
