import { fetchMissing } from "../git/fetch-missing.ts";
import { readTree } from "../git/read-tree.ts";
import type { RunGitOptions } from "../git/run-git.ts";

/**
 * Which of these names stand, as whole words, anywhere in the tree of a commit, or where the pathspecs
 * `only` look; all of them where that can't be known.
 */
export async function findNames(
  names: ReadonlySet<string>,
  commit: string,
  git: RunGitOptions,
  { only }: { readonly only?: readonly string[] } = {},
): Promise<ReadonlySet<string>> {
  if (names.size === 0) return names;
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${commit}^{tree}`] }, git))) return names;
  const any = [...names].map((name) => RegExp.escape(name)).join("|");
  const word = new RegExp(String.raw`(?<!\w)(?:${any})(?!\w)`, "g");
  const found = new Set<string>();
  const find = (text: string): void => {
    for (const [name] of text.matchAll(word)) found.add(name);
  };
  const isAll = await readTree(commit, git, find, only);
  return isAll ? found : names;
}
