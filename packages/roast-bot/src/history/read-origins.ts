import type { Change, ChangedFile } from "../change/change.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { cleanText } from "../change/clean-text.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { type Origin, parseBlame } from "./parse-blame.ts";

/** Who wrote lines that the change deletes. */
export interface DeletedOrigin extends Origin {
  /** The path at the base. */
  readonly path: string;
}

/** Nobody reads further. */
const limits = { files: 8, lines: 400 } as const;

/** Blames the deleted lines of those of the files of which most was deleted, at the base. */
export async function readOrigins(
  { base, files }: { readonly base: string; readonly files: Change["files"] },
  git: RunGitOptions,
): Promise<readonly DeletedOrigin[]> {
  const most = files
    .filter((file) => file.deletions > 0 && file.status !== "added")
    .toSorted((a, b) => b.deletions - a.deletions)
    .slice(0, limits.files);
  const origins = await Promise.all(
    most.map(async (file) => {
      const ranges = findDeletedRanges(file).map((range) => `-L${range}`);
      if (ranges.length === 0) return [];
      const path = file.previousPath ?? file.path;
      const asked = ["blame", "--porcelain", "-w", ...ranges, base, "--", path];
      return parseBlame(await runGit(asked, git)).map((origin) => {
        const { name, mail } = origin.author;
        const author = { name: redact(name), mail: redact(mail) };
        return { ...origin, path, author, subject: redact(origin.subject) };
      });
    }),
  );
  return origins.flat();
}

function redact(text: string): string {
  return redactSecrets(cleanText(text));
}

/** The stretches of deleted lines, as `-L` takes them; `from,to`, 1-based and inclusive. */
function findDeletedRanges({ hunks }: ChangedFile): readonly string[] {
  const numbers = hunks
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === "deleted" ? [line.before] : []))
    .slice(0, limits.lines);
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => `${from},${to}`);
}
