import type { Change } from "../change/change.ts";
import { cleanLine } from "../change/clean-text.ts";
import { parseMergeMessage } from "../change/parse-merge-message.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { readCommits } from "../change/read-commits.ts";
import { isMachine } from "../git/machines.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import type { Origin } from "./find-origins.ts";

/** Something that landed before the change under the title that the change has. */
export type Namesake = Pick<Origin, "sha" | "subject" | "at">;

/** Of more than these nothing is told: a title that is had so often is a habit of the project. */
const most = 30;

/**
 * Finds what landed on the main line before the change under the very title of it, the latest first;
 * nothing where that was reverted, or where the clone does not have the whole line.
 */
export async function findNamesakes(
  change: Change,
  git: RunGitOptions,
): Promise<readonly Namesake[]> {
  const { title, text } = parseSubject(change.title);
  const wanted = fold(title);
  if (wanted.split(" ").length < 2) return [];
  const shallow = await runGit(["rev-parse", "--is-shallow-repository"], git);
  if (shallow.trim() === "true") return [];
  const asked = ["log", "--first-parent", "-i", "-F", `--grep=${text}`, `-n${most}`];
  const printed = await runGit([...asked, "--format=%H", "--end-of-options", change.base], git);
  const shas = printed.split("\n").filter(Boolean);
  if (shas.length === most) return [];
  const commits = await readCommits(shas, git);
  if (commits.some(({ message }) => /\brevert/i.test(message.split("\n", 1)[0] ?? ""))) return [];
  return commits.flatMap(({ sha, message, committedAt, author }) => {
    const subject = parseMergeMessage(message)?.title ?? message.split("\n", 1)[0] ?? "";
    const { number } = parseMergeMessage(message) ?? {};
    const isNamesake = fold(parseSubject(subject).title) === wanted;
    if (!isNamesake || isMachine(author) || number === change.number) return [];
    return [{ sha, subject: redactSecrets(cleanLine(subject)), at: committedAt }];
  });
}

/** Large or small, and with or without a full stop: “Use C” and “Use C++” are two. */
function fold(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/(?<![\s.!?…])[\s.!?…]+$/, "");
}
