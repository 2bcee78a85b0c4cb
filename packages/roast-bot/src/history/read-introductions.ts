import type { Change } from "../change/change.ts";
import type { BlobReader } from "./blob-reader.ts";
import { readmes, readReadme } from "./readmes.ts";

/** How a README at the merge begins: what it says of the project, or of the part that is changed. */
export interface Introduction {
  readonly path: string;
  /** 1-based, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Around the files that changed most; the project's own comes on top. */
const mostParts = 2;

/** Reads the project's README, and the nearest ones to the files that changed most. */
export async function readIntroductions(
  { files, mergeCommit }: Pick<Change, "files" | "mergeCommit">,
  reader: Pick<BlobReader, "read">,
): Promise<readonly Introduction[]> {
  const readIn = async (folder: string): Promise<Introduction | undefined> => {
    for (const name of readmes) {
      const { path, text } = await readReadme(folder + name, { mergeCommit, reader });
      const opening = findOpening(text);
      if (opening !== undefined) return { path, ...opening };
    }
    return undefined;
  };
  const found = new Map<string, Introduction>();
  const project = await readIn("");
  if (project !== undefined) found.set(project.path, project);
  const changed = files
    .filter(({ pathAltered, status }) => !pathAltered && status !== "deleted")
    .toSorted((one, other) => other.additions + other.deletions - one.additions - one.deletions);
  for (const { path } of changed.slice(0, mostParts)) {
    for (const folder of listFolders(path)) {
      const part = await readIn(folder);
      if (part === undefined) continue;
      found.set(part.path, part);
      break;
    }
  }
  return [...found.values()];
}

/** The folders of a path below the root, the nearest first, each with its slash. */
function listFolders(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return folder === "" ? [] : [folder, ...listFolders(folder.slice(0, -1))];
}

/** More of it is not about what it is any more. */
const longest = 1_200;

/** The first paragraphs that are prose; neither headings nor badges nor what comes behind the next of these. */
export function findOpening(text: string): Omit<Introduction, "path"> | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => prose.test(line));
  if (first === -1) return undefined;
  const rest = lines.slice(first);
  const end = rest.findIndex(
    (line, at) =>
      at > 0 && (markUp.test(line) || rest.slice(0, at + 1).join("\n").length > longest),
  );
  const opening = rest
    .slice(0, end === -1 ? undefined : end)
    .join("\n")
    .trimEnd();
  return { from: first + 1, to: first + opening.split("\n").length, text: opening };
}

/** Begins with a word, if only an emphasised one, and has three more; and warns of nothing. */
const prose =
  /^(?![*_]*(?:note|warning|important|attention|tip|caution)\b)[*_]*[\p{L}`][^|]*?(?:\s+\S+){3}/iu;
/** Headings, HTML, fences, directives, pictures, tables and links by number. */
const markUp = /^\s*(?:#|<|```|~~~|\.\. |!\[|\[!?\[|\||\[[^\]]*\]:|[=~^-]{4,}\s*$)/;
