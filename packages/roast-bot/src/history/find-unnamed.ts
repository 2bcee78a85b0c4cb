import type { Change } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { findNewDependencies, type NewDependency } from "../change/new-dependencies.ts";
import { fetchMissing } from "../git/fetch-missing.ts";
import { GitError } from "../git/git-error.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";

/** Nobody adds more of them by hand, and each costs a search of the tree. */
const most = 10;

/**
 * Finds the dependencies at run time which the change adds to a manifest and which nothing else of
 * the tree at the merge names: no import, no script, no configuration, no document but a list of
 * changes. Only where a package is imported by its own name (npm, Cargo, Go) or by one that follows
 * from it (Python).
 */
export async function findUnnamed(
  change: Change,
  git: RunGitOptions,
): Promise<readonly NewDependency[]> {
  const files = change.files.filter(({ pathAltered }) => !pathAltered);
  const added = findNewDependencies({ ...change, files }).filter(({ path }) => !aside.test(path));
  if (added.length === 0 || added.length > most) return [];
  const { mergeCommit } = change;
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${mergeCommit}^{tree}`] }, git))) return [];
  const found: NewDependency[] = [];
  for (const dependency of added) {
    const manifest = cleanText(await runGit(["show", `${mergeCommit}:${dependency.path}`], git));
    if (!isForUse(dependency, manifest)) continue;
    if (await isListed(dependency, { base: change.base, git })) continue;
    if (!(await isNamed(guessNames(dependency), { mergeCommit, git }))) found.push(dependency);
  }
  return found;
}

/** What shows how something is used, and what is only for tests. */
const aside =
  /(?:^|[/._-])(?:examples?|samples?|demos?|templates?|starters?|playgrounds?|fixtures?|benchmarks?|bench|docs?|website|tests?|testing|dev|ci|lint|build|typing)(?=[/._-])/i;

/** Whether another manifest had it before: where that is what the project does, it has its reason. */
async function isListed(
  { name, path }: NewDependency,
  { base, git }: { readonly base: string; readonly git: RunGitOptions },
): Promise<boolean> {
  const manifests = `:(glob)**/${path.slice(path.lastIndexOf("/") + 1)}`;
  return await finds(["-F", "-e", name, base, "--", manifests], git);
}

/** Whether a manifest lists it for use by the source, and asks nothing else of it. */
function isForUse({ name, path, line }: NewDependency, manifest: string): boolean {
  const lines = manifest.split("\n");
  const own = lines[line - 1] ?? "";
  const times = lines.filter((each) => each.includes(name)).length;
  if (!own.includes(name) || times > 1) return false;
  if (path.endsWith("go.mod")) return !/\/\/ indirect/.test(own);
  if (path.endsWith(".txt")) return !/[<#;]|!=/.test(own);
  const above = lines.slice(0, line - 1).findLast((each) => opensSection.test(each)) ?? "";
  if (path.endsWith("package.json")) return /^\s*"dependencies"\s*:/.test(above);
  if (path.endsWith("Cargo.toml")) {
    return (
      /dependencies\]\s*$/.test(above) &&
      !/dev-|build-/.test(above) &&
      !/optional|features/.test(own)
    );
  }
  return (
    /^\s*dependencies\s*=|^\[tool\.poetry\.dependencies\]/.test(above) && !/[<#;]|!=/.test(own)
  );
}

const opensSection = /^\s*(?:"\w+"\s*:\s*\{|\[[^\]]+\]\s*$|[\w-]+\s*=\s*\[)/;

/** What imports may call it. */
function guessNames({ name, path }: NewDependency): readonly string[] {
  if (path.endsWith("package.json")) return [name];
  if (path.endsWith("go.mod")) return [name.replace(/\/v\d+$|\.v\d+$/, "")];
  if (path.endsWith("Cargo.toml")) return [name, name.replaceAll("-", "_")];
  const alias = pythonAliases[name.toLowerCase()];
  const words = name.split(/[._-]/).map((word) => word.replace(/^py(?=\w{3})|\d+$/i, ""));
  return [...(alias === undefined ? [] : [alias]), ...words.filter((word) => word.length > 2)];
}

/** Packages of Python that are imported by a name that does not follow from theirs. */
const pythonAliases: Readonly<Record<string, string>> = {
  beautifulsoup4: "bs4",
  pillow: "PIL",
  "scikit-learn": "sklearn",
  "scikit-image": "skimage",
  "opencv-python": "cv2",
  "opencv-python-headless": "cv2",
  gitpython: "git",
  "python-docx": "docx",
  pyobjc: "objc",
  mysqlclient: "MySQLdb",
  pyserial: "serial",
  attrs: "attr",
};

/** Whether anything but manifests, lock files and lists of changes has one of these names, whatever its case. */
async function isNamed(
  names: readonly string[],
  { mergeCommit, git }: { readonly mergeCommit: string; readonly git: RunGitOptions },
): Promise<boolean> {
  if (names.length === 0) return true;
  const patterns = names.flatMap((name) => ["-e", name]);
  return await finds(["-i", "-F", ...patterns, mergeCommit, "--", ".", ...passedOver], git);
}

async function finds(asked: readonly string[], git: RunGitOptions): Promise<boolean> {
  return await runGit(["grep", "-q", "-I", ...asked], git).then(
    () => true,
    (error: unknown) => {
      // Nothing found is no failure.
      if (error instanceof GitError && error.exitCode === 1) return false;
      throw error;
    },
  );
}

const passedOver = [
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
  "deno.lock",
  "*.lock",
  "go.mod",
  "go.sum",
  "Cargo.toml",
  "pyproject.toml",
  "requirements*.txt",
  ...["CHANGES", "CHANGELOG", "NEWS", "HISTORY"].flatMap((name) =>
    ["", "*.md", "*.rst", "*.txt", "*.adoc"].map((rest) => name + rest),
  ),
].map((name) => `:(exclude,icase,glob)**/${name}`);
