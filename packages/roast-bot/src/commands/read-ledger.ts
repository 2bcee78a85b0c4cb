import type { DevLog } from "../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { emptyLedger, type ParsedLedger, parseLedger } from "../ledger/parse-ledger.ts";

const largestLedger = 64 * 1024 * 1024;

/** The ledger at a dev log's tip; an empty one where there is none yet. */
export async function readLedger(devLog: DevLog, path: string): Promise<ParsedLedger> {
  await using objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: largestLedger });
  const object = await objects.read(`${devLog.branch.tip}:${path}`);
  if (object.kind === "missing") return emptyLedger;
  if (object.kind === "too-large") {
    const problem = `${path}: the ledger has ${object.size} bytes; restore it from an earlier commit`;
    return { kind: "damaged", line: 1, problem, soundPart: emptyLedger };
  }
  return parseLedger(object.bytes.toString("utf8"), { file: path });
}
