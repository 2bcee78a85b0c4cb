import type { AuditFinding, LedgerLine } from "@mea-culpa/formats";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import type { BotCommit } from "./bot-commits.ts";
import type { DevLogState } from "./dev-log-state.ts";
import { readText } from "./ledger-file.ts";

/** The lines that a run has written, with the commit that brought them and what stood before. */
export interface RunLines {
  readonly commit: BotCommit;
  /** How many lines the ledger had before. */
  readonly before: number;
  /** The run's own line is the last. */
  readonly own: readonly LedgerLine[];
}

/** Which commits brought which lines, and what is wrong with it. */
export interface Origins {
  readonly runs: readonly RunLines[];
  readonly findings: readonly AuditFinding[];
}

/**
 * Finds for every line of the ledger the commit of the bot that brought it. Each of them only
 * appends, at the clock of its run and under its run's id; a chain can be forged whole, and then no
 * such commits have brought it.
 */
export async function findOrigins(state: DevLogState, objects: CatFileBatch): Promise<Origins> {
  const { commits, promise, ledgerFile } = state;
  const file = promise.paths.ledger;
  const { lines } = ledgerFile.ledger;
  const findings: AuditFinding[] = [];
  const runs: RunLines[] = [];
  let known = "";
  for (const commit of commits) {
    // A run without news leaves the file as it is. Where it lies is a matter of the promise of then.
    if (commit.ledger === undefined) continue;
    const text = await readText(objects, `${commit.commit}:${commit.ledger}`);
    if (text === null || text === known) continue;
    const before = countLines(known);
    const place = `commit ${commit.commit.slice(0, 12)}`;
    if (!text.startsWith(known)) {
      findings.push({ place, message: `it does not continue ${file} as the run before left it` });
    }
    known = text;
    // Of a ledger that is no longer in force nothing else can be said.
    if (!ledgerFile.text.startsWith(text)) continue;
    const brings = lines.slice(before, countLines(text));
    // A history that was written anew has no commit of earlier runs.
    const lost =
      before === 0 ? brings.slice(0, -1).findLastIndex(({ kind }) => kind === "run") + 1 : 0;
    if (lost > 0) {
      const message = `no commit of the bot that is left has brought this line and those up to ${lost}`;
      findings.push({ place: `${file}:1`, message });
    }
    const own = brings.slice(lost);
    const told = refuteRun(own, commit);
    if (told === undefined) runs.push({ commit, before: before + lost, own });
    else findings.push({ place, message: told });
  }
  const brought = countLines(known);
  if (lines.length > brought || (brought > 0 && !ledgerFile.text.startsWith(known))) {
    const from = ledgerFile.text.startsWith(known) ? brought + 1 : 1;
    const message = "no commit of the bot has brought this line and those after it";
    findings.push({ place: `${file}:${from}`, message });
  }
  return { runs, findings };
}

function refuteRun(own: readonly LedgerLine[], { run, seconds }: BotCommit): string | undefined {
  const last = own.at(-1);
  if (last?.kind !== "run" || own.filter(({ kind }) => kind === "run").length > 1) {
    return "it brings no lines of one run";
  }
  if (last.run !== run) return `it is of the run ${run}, and brings lines of ${last.run}`;
  if (own.some(({ at }) => Math.floor(Date.parse(at) / 1000) !== seconds)) {
    return "it was committed at another time than its lines say";
  }
  return undefined;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
