import { z } from "zod";
import { type LedgerLine, ledgerLineSchema } from "@mea-culpa/formats";
import { brokenLink, emptyChain, endAfter, type ChainEnd } from "./chain.ts";

/** A ledger that holds: its lines and where its chain ends. */
export interface SoundLedger {
  readonly kind: "sound";
  readonly lines: readonly LedgerLine[];
  readonly end: ChainEnd;
}

/** A ledger with a line that is torn, altered or out of place. */
interface DamagedLedger {
  readonly kind: "damaged";
  /** From 1. */
  readonly line: number;
  /** With the place and what to do: `data/roast_bot_ledger.jsonl:7: ...`. */
  readonly problem: string;
  /** The ledger before the first damaged line. */
  readonly soundPart: SoundLedger;
}

export type ParsedLedger = SoundLedger | DamagedLedger;

/** A ledger without a line. */
export const emptyLedger: SoundLedger = { kind: "sound", lines: [], end: emptyChain };

/**
 * Reads a ledger and verifies its chain line by line. Never throws for what the file holds: the
 * first line that does not hold comes back with its place.
 */
export function parseLedger(text: string, { file }: { readonly file: string }): ParsedLedger {
  if (text === "") return emptyLedger;
  const lines: LedgerLine[] = [];
  let end = emptyChain;
  const texts = text.split("\n");
  const damaged = (problem: string): DamagedLedger => ({
    kind: "damaged",
    line: lines.length + 1,
    problem: `${file}:${lines.length + 1}: ${problem}; ${advice}`,
    soundPart: { kind: "sound", lines: [...lines], end },
  });
  const rest = texts.pop();
  for (const line of texts) {
    const parsed = parseLine(line);
    if (parsed.kind === "malformed") return damaged(parsed.problem);
    const problem = brokenLink(parsed.line, { line, end });
    if (problem !== undefined) return damaged(problem);
    lines.push(parsed.line);
    end = endAfter(line, end);
  }
  if (rest !== undefined && rest !== "")
    return damaged("the last line is torn: it has no line end");
  return { kind: "sound", lines, end };
}

const advice = "restore the file from an earlier commit of the dev log";

type ParsedLine =
  | { readonly kind: "line"; readonly line: LedgerLine }
  | { readonly kind: "malformed"; readonly problem: string };

function parseLine(text: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "malformed", problem: "the line is not JSON" };
  }
  const checked = ledgerLineSchema.safeParse(value);
  if (checked.success) return { kind: "line", line: checked.data };
  const said = z.prettifyError(checked.error).replaceAll(/\s+/g, " ");
  return { kind: "malformed", problem: `the line is not a ledger record (${said})` };
}
