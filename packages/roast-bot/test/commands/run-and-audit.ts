import path from "node:path";
import { inProcessRunner } from "@mea-culpa/engine";
import { type LedgerAudit, ledgerAuditSchema, type RunReport } from "@mea-culpa/formats";
import { expect } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { runRoastBot as commandLine } from "../support/run-roast-bot.ts";

const now = "2026-01-28T07:00:00Z";

/** A run on a dev log, with its state and caches in a folder. */
export async function runOn(
  folder: string,
  devLog: string,
  at: string,
  signingKey?: string,
  { isRefused = false }: { readonly isRefused?: boolean } = {},
): Promise<RunReport> {
  const inProcess = inProcessRunner();
  const report = await runRoastBot({
    devLog,
    cwd: "/",
    now: at,
    version: "0.1.0",
    state: path.join(folder, "state"),
    cache: path.join(folder, "cache"),
    environment: {
      ...process.env,
      ...(signingKey !== undefined && { ROAST_BOT_SIGNING_KEY: signingKey }),
    },
    runners: { process: inProcess, secretless: inProcess, writing: inProcess },
  });
  if (!isRefused) expect(report.problems).toEqual([]);
  return report;
}

/** The audit of a dev log two days after its third deadline. */
export async function audit(
  folder: string,
  devLog: string,
  args: readonly string[] = [],
): Promise<{ exitCode: number; stdout: string; report: LedgerAudit }> {
  const env = { XDG_CACHE_HOME: path.join(folder, "audit-cache") };
  const line = ["audit", "--dev-log", devLog, "--json", "--now", now, ...args];
  const { exitCode, stdout, stderr } = await commandLine(line, { now, env });
  expect(stderr).toBe("");
  return { exitCode, stdout, report: ledgerAuditSchema.parse(JSON.parse(stdout)) };
}
