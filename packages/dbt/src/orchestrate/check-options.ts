import { Mode } from "@mea-culpa/engine";
import { UsageError } from "../errors/usage-error.ts";
import { freshnessRules } from "../freshness/stale-nodes.ts";
import { testStrategies } from "../plan/dbt-plan.ts";
import type { DbtCommand } from "./dbt-flags.ts";
import {
  type BuildRequest,
  type DbtOrchestratorOptions,
  isolations,
} from "./orchestrator-options.ts";

/** Checks what types cannot: callers without a compiler, and numbers. Throws a `UsageError`. */
export function checkOptions(options: DbtOrchestratorOptions): void {
  const {
    mode = Mode.PER_NODE,
    testStrategy = "immediate",
    concurrency = 1,
    isolation = "auto",
    retries = {},
  } = options;
  oneOf("mode", { value: mode, valid: Object.values(Mode) });
  oneOf("testStrategy", { value: testStrategy, valid: testStrategies });
  oneOf("isolation", { value: isolation, valid: isolations });
  const units = typeof concurrency === "number" ? concurrency : concurrency.units;
  wholeNumber("concurrency", { value: units, least: 1 });
  wholeNumber("retries.models", { value: retries.models ?? 0, least: 0 });
  wholeNumber("retries.tests", { value: retries.tests ?? 0, least: 0 });
  wholeNumber("retryDelay", { value: options.retryDelay ?? 0, least: 0 });
  if (options.timeout !== undefined) wholeNumber("timeout", { value: options.timeout, least: 1 });
  const { expiry } = typeof options.cache === "object" ? options.cache : {};
  if (expiry !== undefined) wholeNumber("cache.expiry", { value: expiry, least: 1 });
}

/** Checks what one build is asked for, and that it has a meaning to the command. Throws a `UsageError`. */
export function checkRequest(
  { onlyFreshSources: rule }: Pick<BuildRequest, "onlyFreshSources">,
  { command, isCaching }: { readonly command: DbtCommand; readonly isCaching: boolean },
): void {
  if (rule !== undefined) oneOf("onlyFreshSources", { value: rule, valid: freshnessRules });
  if (isCaching && (command === "test" || command === "snapshot")) {
    throw new UsageError(
      `The cache means nothing to ${command}: tests and snapshots are always executed.`,
    );
  }
}

function oneOf(
  name: string,
  { value, valid }: { readonly value: string; readonly valid: readonly string[] },
): void {
  if (valid.includes(value)) return;
  throw new UsageError(`${name} is one of ${valid.join(", ")}; "${value}" is none of them.`);
}

function wholeNumber(
  name: string,
  { value, least }: { readonly value: number; readonly least: number },
): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new UsageError(`${name} is a whole number of at least ${least}; it is ${value}.`);
}
