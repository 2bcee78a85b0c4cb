import { mkdir } from "node:fs/promises";
import { FastImport, runGit, type Signature } from "../../../../demo/history/fast-import.ts";

const mara: Signature = { name: "Mara Lind", mail: "mara@tidepool.example", offsetMinutes: 60 };
const people: readonly Signature[] = [
  mara,
  { name: "Bo Castellan", mail: "bo@tidepool.example", offsetMinutes: -300 },
  { name: "renovate[bot]", mail: "bot@renovateapp.com" },
];

/** The moment of a large history's last merge. */
export const largeHistoryEnds = "2026-03-30T00:00:00Z";

/**
 * Makes a bare repository of 2 commits a pull request: its branch, under `refs/pull/N/head`, and
 * its squash on `main`, one every 20 minutes up to {@link largeHistoryEnds}. Three authors take turns.
 * The first commit is the folder of a dev log (`content`) in which nobody ever writes.
 */
export async function buildLargeHistory(
  folder: string,
  { pullRequests }: { readonly pullRequests: number },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  const history = new FastImport();
  const end = Date.parse(largeHistoryEnds);
  let head = history.commit({
    message: "Begin a dev log\n",
    author: mara,
    authoredAt: end - (pullRequests + 1) * 20 * 60_000,
    parents: [],
    files: { "content/_index.md": "---\ntitle: The tide pool\n---\n" },
  });
  for (let number = 1; number <= pullRequests; number += 1) {
    const at = end - (pullRequests - number) * 20 * 60_000;
    const author = people[number % people.length] ?? mara;
    const path = `src/area${number % 12}/module${number % 300}.ts`;
    const lines = Array.from(
      { length: 8 },
      (_, line) => `export const tide${line} = ${number + line};\n`,
    );
    const parents = [head];
    const files = { [path]: lines.join("") };
    const message = `Move tide ${number}`;
    const authoredAt = at - 60_000;
    const branch = history.commit({ message: `${message}\n`, author, authoredAt, parents, files });
    history.ref(`refs/pull/${number}/head`, branch);
    const squash = `${message} (#${number})\n`;
    head = history.commit({ message: squash, author, authoredAt: at, parents, files });
  }
  history.ref("refs/heads/main", head);
  await history.write(folder);
  return folder;
}
