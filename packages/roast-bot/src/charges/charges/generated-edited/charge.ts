import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { fileAt, linesAfter, linesBefore } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "generated-edited",
  title: "A generated file, edited",
  about: "code",
  meaning:
    "A generated file whose head says not to edit it is edited, and the file of the repository that it says it is made from stays as it was.",
  leavesAlone:
    "heads that forbid nothing or name no file that is there; changes of configuration, lock files, templates or generators, which may have run anew; versions, hashes and bytes; many lines; other people’s and machines’ commits",
  theme: "generated",
  severity: 6,
  figures: {},
  terms: ["path"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const isOwn = (path: string): boolean =>
    !change.commitsKnown ||
    findOwnCommits(change).some(({ files }) => files.some((file) => file.path === path));
  const edited = history?.handEdited.find(({ path }) => isOwn(path));
  const file = change.files.find(({ path }) => path === edited?.path);
  if (edited === undefined || file === undefined) return undefined;
  const { path, input } = edited;
  const lines = file.hunks.flatMap((hunk) => hunk.lines);
  const line =
    lines.find(({ kind }) => kind === "added") ?? lines.find(({ kind }) => kind === "deleted");
  if (line === undefined || line.kind === "context") return undefined;
  return {
    severity: meta.severity,
    summary: `\`${path}\` says that it is generated from \`${input}\`, which the change does not touch.`,
    proof: [
      fileAt({ path }),
      line.kind === "added"
        ? linesAfter(path, { from: line.after })
        : linesBefore(path, { from: line.before }),
    ],
    figures: [],
    terms: { path },
  };
}
