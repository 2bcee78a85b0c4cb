import { mkdir } from "node:fs/promises";
import { FastImport, runGit, type Signature } from "../../../../demo/history/fast-import.ts";

const people: readonly Signature[] = [
  { name: "Mara Lind", mail: "mara@tidepool.example", offsetMinutes: 60 },
  { name: "Bo Castellan", mail: "bo@tidepool.example", offsetMinutes: -300 },
  { name: "renovate[bot]", mail: "bot@renovateapp.com" },
];

/** The moment of a large history's last merge. */
export const largeHistoryEnds = "2026-03-30T00:00:00Z";

/**
 * Makes a bare repository of 2 commits a pull request: its branch, under `refs/pull/N/head`, and
 * its squash on `main`, one every 20 minutes up to {@link largeHistoryEnds}. Three authors take turns.
 */
export async function buildLargeHistory(
  folder: string,
  { pullRequests }: { readonly pullRequests: number },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ["init", "--quiet", "--bare", "--initial-branch=main"]);
  const history = new FastImport();
  const end = Date.parse(largeHistoryEnds);
  let head: number | undefined;
  for (let number = 1; number <= pullRequests; number += 1) {
    const at = end - (pullRequests - number) * 20 * 60_000;
    const author = people[number % people.length] ?? { name: "Nobody", mail: "nobody@example.org" };
    const path = `src/area${number % 12}/module${number % 300}.ts`;
    const lines = Array.from(
      { length: 8 },
      (_, line) => `export const tide${line} = ${number + line};\n`,
    );
    const parents = head === undefined ? [] : [head];
    const files = { [path]: lines.join("") };
    const message = `Move tide ${number}`;
    const authoredAt = at - 60_000;
    const branch = history.commit({ message: `${message}\n`, author, authoredAt, parents, files });
    history.ref(`refs/pull/${number}/head`, branch);
    const squash = `${message} (#${number})\n`;
    head = history.commit({ message: squash, author, authoredAt: at, parents, files });
  }
  if (head !== undefined) history.ref("refs/heads/main", head);
  await history.write(folder);
  return folder;
}
