import path from "node:path";
import { runGit } from "../../src/git/run-git.ts";
import { cloneDevLog } from "../../src/publish/dev-log-clone.ts";
import type { PreparedRoast } from "../../src/publish/commit-message.ts";
import type { PublishRunOptions } from "../../src/publish/published-run.ts";
import { publishRun } from "../../src/publish/publish-run.ts";
import { publishTarget } from "../../src/publish/publish-target.ts";
import { sha256 } from "../../src/digest.ts";
import { promiseId } from "../../src/ledger/promise-id.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";

/** Ilse promised an entry every week by Monday at eight, and wrote in the first week only. */
export const promiseText = `who:
  handle: ilse
  names: [Ilse Varga]
  mails: [ilse@example.org]
cadence: weekly
due: Monday 08:00
zone: Europe/Budapest
since: 2026-01-06
`;

/** After the third deadline: slot 1 is kept, slots 2 and 3 are broken. */
export const afterThirdDeadline = "2026-01-26T07:00:05Z";

const ilsesPromise: string = promiseId({
  who: { handle: "ilse", names: [], mails: [] },
  cadence: { kind: "weekly", weekday: 1, time: "08:00" },
  zone: "Europe/Budapest",
  since: "2026-01-06",
});

const author = "Ilse Varga <ilse@example.org>";

/** The history of Ilse's dev log, on Hugo. */
export const ilsesHistory: readonly ScriptedCommit[] = [
  {
    at: "2026-01-05T09:00:00Z",
    author,
    files: {
      "hugo.toml": 'title = "Kiln notes"\n',
      "content/posts/_index.md": "",
      "roast-bot.yaml": promiseText,
      "README.md": "A dev log.\n",
    },
  },
  entryCommit("2026-01-07T10:00:00Z", "first-firing"),
];

/** A commit in which Ilse publishes an entry. */
export function entryCommit(at: string, slug: string): ScriptedCommit {
  const text = `---\ntitle: ${slug}\ndate: ${at}\nauthor: Ilse Varga\n---\nIt got hot.\n`;
  return { at, author, files: { [`content/posts/${slug}.md`]: text } };
}

/** A bare repository with Ilse's dev log. */
export function ilsesDevLog(folder: string): Promise<string> {
  return importHistory(path.join(folder, "dev-log.git"), ilsesHistory);
}

/** A work tree of a repository, as a person has it. */
export async function workTreeOf(remote: string, folder: string): Promise<string> {
  await runGit(["clone", "--quiet", "--", remote, folder], { cwd: "/" });
  await runGit(["config", "user.name", "Ilse Varga"], { cwd: folder });
  await runGit(["config", "user.email", "ilse@example.org"], { cwd: folder });
  return folder;
}

/** A roast that is ready to be published, without a word in it that matters. */
export function preparedRoast(slot: number): PreparedRoast {
  const folder = `data/roast_bot/slot-${slot}`;
  return {
    promise: ilsesPromise,
    slot,
    title: `The Kiln of week ${slot}`,
    writer: "house",
    subject: `ilse/kiln#${slot}`,
    entry: {
      path: `content/posts/roast-${slot}.md`,
      content: `---\ntitle: The Kiln of week ${slot}\nauthor: roast-bot\n---\nWords.\n`,
    },
    evidence: { path: `${folder}/evidence.json`, content: `{"slot":${slot}}\n` },
    receipts: { path: `${folder}/receipts.json`, content: "{}\n" },
  };
}

/** A roast whose entry says of itself what the bot's entries do. */
export function realRoast(slot: number): PreparedRoast {
  const roast = preparedRoast(slot);
  const { evidence, receipts, subject, title } = roast;
  const mark = {
    slot,
    subject,
    writer: "house",
    evidence: evidence.path,
    evidence_sha256: sha256(evidence.content),
    receipts: receipts.path,
    body_sha256: "0".repeat(64),
  };
  const head = { title, description: "Words.", author: "roast-bot", roast_bot: mark };
  const content = `---\n${JSON.stringify(head)}\n---\nWords.\n`;
  return { ...roast, entry: { ...roast.entry, content } };
}

/** Publishes a run on the dev log at an address, with a clone of its own below `scratch`. */
export async function publishTo(
  address: string,
  {
    scratch,
    id,
    at = afterThirdDeadline,
    ...options
  }: {
    readonly scratch: string;
    readonly id: string;
    readonly at?: string;
  } & Partial<PublishRunOptions>,
): ReturnType<typeof publishRun> {
  const target = await publishTarget(address, "/");
  const folder = path.join(scratch, `${id}.git`);
  const clone = options.clone ?? (await cloneDevLog({ target, folder, credentials: {} }));
  return publishRun({
    target,
    credentials: {},
    identity: { name: "roast-bot", mail: "roast-bot@example.org" },
    prepared: [preparedRoast(2), preparedRoast(3)],
    problems: [],
    run: { id, at, version: "0.1.0", interval: null },
    ...options,
    clone,
  });
}

/** Everything a branch holds, path by path. */
export async function filesOf(repository: string, revision = "main"): Promise<string[]> {
  const list = ["ls-tree", "-r", "--name-only", "-z", revision];
  return (await runGit(list, { cwd: repository })).split("\0").filter(Boolean);
}

/** The text of a file on a branch. */
export function fileOf(repository: string, file: string, revision = "main"): Promise<string> {
  return runGit(["cat-file", "blob", `${revision}:${file}`], { cwd: repository });
}

/** How many commits a branch has. */
export async function countCommits(repository: string, revision = "main"): Promise<number> {
  return Number(await runGit(["rev-list", "--count", revision], { cwd: repository }));
}
