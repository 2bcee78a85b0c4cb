import { z } from "zod";
import {
  backtestReportSchema,
  checkReportSchema,
  devLogVerificationSchema,
  doctorReportSchema,
  evidencePackSchema,
  fleetReportSchema,
  fleetSchema,
  heartbeatSchema,
  ledgerAuditSchema,
  ledgerLineSchema,
  promiseSchema,
  receiptsSchema,
  roastMarkSchema,
  roastReportSchema,
  runReportSchema,
  verifyReportSchema,
  watchReportSchema,
} from "../src/index.ts";

/** A format that is published as `schemas/<name>.schema.json`. */
interface PublishedFormat {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Where a reader finds a value of it; Markdown. */
  readonly where: string;
}

/** In the order in which they are documented. */
export const publishedFormats: readonly PublishedFormat[] = [
  { name: "roast-bot", schema: promiseSchema, where: "`roast-bot.yaml` in the dev log" },
  {
    name: "promises",
    schema: fleetSchema,
    where: "the file that `roast-bot fleet` is given",
  },
  { name: "heartbeat", schema: heartbeatSchema, where: "`data/roast_bot.json`" },
  { name: "ledger-line", schema: ledgerLineSchema, where: "`data/roast_bot_ledger.jsonl`" },
  {
    name: "evidence",
    schema: evidencePackSchema,
    where: "`data/roast_bot/<day>-slot-<n>/evidence.json`",
  },
  {
    name: "receipts",
    schema: receiptsSchema,
    where: "`data/roast_bot/<day>-slot-<n>/receipts.json`",
  },
  { name: "roast-mark", schema: roastMarkSchema, where: "the front matter of a roast's entry" },
  { name: "check", schema: checkReportSchema, where: "standard output" },
  { name: "backtest", schema: backtestReportSchema, where: "standard output" },
  { name: "run", schema: runReportSchema, where: "standard output" },
  { name: "roast", schema: roastReportSchema, where: "standard output" },
  { name: "verify-roast", schema: verifyReportSchema, where: "standard output" },
  { name: "verify-dev-log", schema: devLogVerificationSchema, where: "standard output" },
  { name: "audit", schema: ledgerAuditSchema, where: "standard output" },
  { name: "doctor", schema: doctorReportSchema, where: "standard output" },
  { name: "watch", schema: watchReportSchema, where: "standard output" },
  { name: "fleet", schema: fleetReportSchema, where: "standard output" },
];

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * A format as JSON Schema, draft 2020-12, complete in itself: what several places share stands in
 * `$defs`. It says what may be written, so that what has a default may be left out.
 */
export function toJsonSchema({ schema }: Pick<PublishedFormat, "schema">): JsonSchema {
  const { $ref, $defs = {}, ...whole } = z.toJSONSchema(schema, { io: "input" });
  // A format that others hold, too, comes as a reference to itself.
  const id = $ref?.replace("#/$defs/", "");
  const parts = Object.entries($defs).filter(([part]) => part !== id);
  const own = id === undefined ? {} : $defs[id];
  return { ...whole, ...own, ...(parts.length > 0 && { $defs: Object.fromEntries(parts) }) };
}
