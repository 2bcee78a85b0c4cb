import type { ChangeCommit, ChangedFile } from "./change.ts";

/**
 * Tells as somebody else's code what a branch only brings up to date: of a copy that is kept in the tree,
 * the log says “Update urllib3 to v1.21.1”, and all that such commits touch of it stands in a folder of that
 * name, in which the copy itself now says that version. Elsewhere the folder may hold the project's own code
 * for what is updated. What another commit of the branch touches as well was written for the tree. A copy
 * that comes whole has its licence beside it.
 */
export function markVendored(
  files: readonly ChangedFile[],
  commits: readonly ChangeCommit[],
  /** The project's own, whose releases are no copies: `mara/tides`. */
  project: string,
): readonly ChangedFile[] {
  const own = project.split("/").at(-1)?.toLowerCase();
  const copied = new Set<string>();
  const written = new Set<string>();
  for (const commit of commits) {
    const update = readUpdate(commit.subject);
    const isCopy =
      update !== undefined &&
      update.name !== own &&
      files.some((file) => isIn(update.name, file.path) && isHand(file) && says(file, update));
    for (const { path } of commit.files) {
      (isCopy && isIn(update.name, path) ? copied : written).add(path);
    }
  }
  const brought = findLicensed(files);
  return files.map((file) =>
    isHand(file) &&
    ((copied.has(file.path) && !written.has(file.path)) ||
      brought.some((at) => file.path.startsWith(at)))
      ? { ...file, role: "vendored" }
      : file,
  );
}

/** The folders that come with a licence of their own, and are no package of the project: that has a manifest. */
function findLicensed(files: readonly ChangedFile[]): readonly string[] {
  const come = files.filter(({ status }) => status === "added").map(({ path }) => path);
  const folders = (name: RegExp) =>
    come.flatMap((path) => (name.test(path) ? [path.slice(0, path.lastIndexOf("/") + 1)] : []));
  const own = new Set(folders(manifest));
  return folders(licence).filter((folder) => !own.has(folder));
}

const licence = /\/(?:licen[cs]e|copying)(?:[.-][\w.-]+)?$/i;
const manifest =
  /\/(?:package\.json|cargo\.toml|go\.mod|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|build\.gradle(?:\.kts)?|dbt_project\.yml|[\w.-]+\.(?:gemspec|[cfv]sproj))$/i;

interface Update {
  /** In lower case. */
  readonly name: string;
  readonly version: string;
}

function readUpdate(subject: string): Update | undefined {
  const { name, version } = updated.exec(subject)?.groups ?? {};
  return name === undefined || version === undefined
    ? undefined
    : { name: name.toLowerCase(), version };
}

function isIn(folder: string, path: string): boolean {
  return path.toLowerCase().split("/").slice(0, -1).includes(folder);
}

function isHand({ role }: ChangedFile): boolean {
  return role === "source" || role === "test";
}

/** Whether a line that came in says the version. */
function says({ hunks }: ChangedFile, { version }: Update): boolean {
  return hunks.some(({ lines }) =>
    lines.some(({ kind, text }) => kind === "added" && text.includes(version)),
  );
}

/** A version behind a name: what has one is kept elsewhere. */
const updated =
  /^(?:\w+(?:\([^)]*\))?: )?(?:update|upgrade|bump|vendor|sync)\w* (?:the )?(?:bundled |embedded |vendored |copy of )?`?(?<name>[\w][\w-]*)`? (?:from \S+ )?(?:to |at |@ ?)?(?:version )?v?(?<version>\d+\.\d+(?:\.\d+)*)/i;
