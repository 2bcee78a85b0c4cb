import type { LedgerRecord } from "@mea-culpa/formats";
import { runGit } from "../../src/git/run-git.ts";
import { appendRecords } from "../../src/ledger/chain.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { appendHistory } from "../support/fast-import.ts";
import { fileOf, filesOf } from "../publish/promised-dev-log.ts";

const ledgerPath = "data/roast_bot_ledger.jsonl";
const heartbeatPath = "data/roast_bot.json";

/** The records of a ledger, free of the chain that they are in. */
async function readRecords(repository: string, revision = "main"): Promise<LedgerRecord[]> {
  const text = await fileOf(repository, ledgerPath, revision);
  const ledger = parseLedger(text, { file: ledgerPath });
  if (ledger.kind === "damaged") throw new Error(ledger.problem);
  return ledger.lines.map(({ sequence: _s, previous: _p, hash: _h, ...record }) => record);
}

/**
 * Replaces the bot's last commit by one with another ledger: its chain is sound, its heartbeat fits,
 * its trailers are the bot's. What the owner of a repository can do who may force pushes.
 */
export async function forgeLastRun(
  repository: string,
  {
    change,
    keeps = () => true,
    heartbeat: told = {},
    commits = [],
  }: {
    readonly change: (records: LedgerRecord[]) => LedgerRecord[];
    /** Which of the commit's other files stay. */
    readonly keeps?: (file: string) => boolean;
    /** What its heartbeat says otherwise. */
    readonly heartbeat?: object;
    /** Put in before it. */
    readonly commits?: Parameters<typeof appendHistory>[1];
  },
): Promise<void> {
  const records = change(await readRecords(repository));
  const appended = appendRecords({ sequence: 0, head: "0".repeat(64) }, records);
  const heartbeat = JSON.parse(await fileOf(repository, heartbeatPath)) as { ledger: object };
  const [at = "", ...message] = (
    await runGit(["log", "-1", "--format=%cI%n%B", "main"], { cwd: repository })
  ).split("\n");
  const before = new Set(await filesOf(repository, "main~1"));
  const added = (await filesOf(repository)).filter((file) => !before.has(file) && keeps(file));
  const texts = await Promise.all(
    added.map(async (file) => [file, await fileOf(repository, file)] as const),
  );
  await runGit(["update-ref", "refs/heads/main", "main~1"], { cwd: repository });
  await appendHistory(repository, commits);
  await appendHistory(repository, [
    {
      at,
      author: "roast-bot <roast-bot@users.noreply.invalid>",
      message: message.join("\n"),
      files: {
        ...Object.fromEntries(texts),
        [ledgerPath]: appended.text,
        [heartbeatPath]: JSON.stringify({
          ...heartbeat,
          ...told,
          ledger: { ...heartbeat.ledger, head: appended.end.head },
        }),
      },
    },
  ]);
}
