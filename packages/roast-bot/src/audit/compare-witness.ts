import type { AuditFinding, Witness } from "@mea-culpa/formats";
import { formatInstant } from "../dev-log/format-instant.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { foldLedger } from "../ledger/ledger-state.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import { botCommits } from "./bot-commits.ts";
import { type DevLogState, withLedgerOf } from "./dev-log-state.ts";
import { largestLedger, readLedgerFile } from "./ledger-file.ts";

/**
 * Holds a dev log against another copy of it: a mirror, a fork, somebody's clone. A commit's id
 * stands for all the history before it, so whatever both have of the bot's commits is the same to the
 * last byte; a run that only the other has was taken out of this one.
 */
export async function compareWitness(
  state: DevLogState,
  witness: DevLog,
): Promise<{ readonly witness: Witness; readonly findings: readonly AuditFinding[] }> {
  const { cwd: folder, branch, location } = witness;
  await using objects = new CatFileBatch({ cwd: folder, maxBytes: largestLedger });
  const theirs = (await botCommits({ folder, branch }, objects)).map((each) =>
    withLedgerOf(state.ledgerPaths, each),
  );
  const known = new Set(state.commits.map(({ commit }) => commit));
  const lost = theirs.filter(({ commit }) => !known.has(commit));
  const shared = theirs.length - lost.length;
  const { ledger } = await readLedgerFile({
    objects,
    path: state.promise.paths.ledger,
    tip: branch.tip,
    runs: theirs,
  });
  const differing = [...foldLedger(ledger.lines).slots].flatMap(([key, { record, penance }]) => {
    const here = state.ledger.slots.get(key);
    if (here === undefined || lost.length === 0) return [];
    const [says, said] = [
      `${here.record.verdict} ${here.penance?.kind ?? ""}`.trim(),
      `${record.verdict} ${penance?.kind ?? ""}`.trim(),
    ];
    if (says === said) return [];
    return [`slot ${record.slot}: this ledger says ${says}, and that copy says ${said}`];
  });
  const isAhead = lost.length > 0 && state.commits.every(({ commit }) => has(theirs, commit));
  const first = lost[0];
  const when =
    first === undefined ? "" : zonedMoment(formatInstant(first.seconds * 1000), state.promise.zone);
  const message = isAhead
    ? `it has ${countRuns(lost.length)} that this dev log lacks, from ${when} on: this one was set back, or is out of date`
    : `it has ${countRuns(lost.length)} that this dev log does not have, from ${when} on: the history was rewritten`;
  return {
    witness: { address: location, commit: branch.tip, shared, lost: lost.length },
    findings: [...(lost.length === 0 ? [] : [message]), ...differing].map((each) => ({
      place: location,
      message: each,
    })),
  };
}

function has(commits: readonly { readonly commit: string }[], id: string): boolean {
  return commits.some(({ commit }) => commit === id);
}

function countRuns(count: number): string {
  return count === 1 ? "1 run" : `${count} runs`;
}
