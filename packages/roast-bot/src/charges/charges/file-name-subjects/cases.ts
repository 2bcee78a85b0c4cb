import { otto, type Cases, type ChangePlan } from "../../cases.ts";

const update = (path: string, subject = `Update ${path.split("/").at(-1)}`) => ({
  subject,
  files: { [path]: [4, 2] as const },
});
const explained = (body: string) => ({ ...update("tides.md"), body });
const log = (...commits: NonNullable<ChangePlan["commits"]>) => ({
  commits: ["Show tides", ...commits],
});

export const cases: Cases = {
  finds: {
    "one file, again and again": log(update("tides.md"), update("tides.md"), update("tides.md")),
    "in a squash’s list": {
      listed: ["Update tides.md", "Update tides.md", "Update bells.md"],
      files: { "docs/tides.md": "+Low", "docs/bells.md": "+Ring" },
    },
    "files in folders": log(update("docs/a.md"), update("docs/b.md"), update("src/c.ts")),
    "whole paths": log(
      update("docs/a.md", "Update docs/a.md"),
      update("docs/b.md", "Update docs/b.md"),
      update("docs/c.md", "Update docs/c.md"),
    ),
    "what only signs below": log(
      update("tides.md"),
      update("tides.md"),
      explained("Signed-off-by: Ines Okafor <ines@example.org>"),
    ),
  },
  leavesAlone: {
    "the branch of a squash": {
      ...log(update("tides.md"), update("tides.md"), update("tides.md")),
      foundBy: "squash-subject",
    },
    "a list with files that are not there": {
      listed: ["Update tides.md", "Update tides.md", "Update bells.md"],
      files: { "src/tides.ts": "+ring();" },
    },
    "what says more below": log(
      update("tides.md"),
      explained("Remove conflict"),
      explained("remove the line break"),
      explained("Fixes #12"),
    ),
    "two of them": log(update("tides.md"), update("tides.md")),
    "subjects that say more": log(
      update("tides.md", "Update tides.md for winter"),
      update("tides.md", "Update tides.md for spring"),
      update("tides.md", "Update tides.md for summer"),
    ),
    "what is no file of the commit": log(
      update("src/tides.ts", "Update bells"),
      update("src/tides.ts", "Update tides"),
      update("src/tides.ts", "Update harbours"),
    ),
    "other people's": {
      commits: ["Show tides", ...[1, 2, 3].map(() => ({ ...update("tides.md"), author: otto }))],
    },
    "a squash whose commits we don't have": {
      ...log(update("tides.md"), update("tides.md"), update("tides.md")),
      commitsKnown: false,
    },
  },
};
