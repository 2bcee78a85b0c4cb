import { resolve } from "node:path";
import { Mode } from "@mea-culpa/engine";
import type { CacheOptions } from "../cache/cache-settings.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { SourceRule } from "../freshness/stale-nodes.ts";
import {
  type BuildRequest,
  type DbtOrchestratorOptions,
  isolations,
  type NamedConcurrency,
} from "../orchestrate/orchestrator-options.ts";
import { testStrategies } from "../plan/dbt-plan.ts";
import type { BuildFlags } from "./build-flags.ts";

const modes: Readonly<Record<string, Mode>> = {
  "per-node": Mode.PER_NODE,
  "per-wave": Mode.PER_WAVE,
};

/** The orchestrator's options and the request that a command line stands for. */
export function parseFlags(
  flags: BuildFlags,
  { cwd, dbtFlags }: { readonly cwd: string; readonly dbtFlags: readonly string[] },
): { readonly options: DbtOrchestratorOptions; readonly request: BuildRequest } {
  const from = (flag: string, path: string | undefined): string | undefined =>
    given(path, (text) => readPath(flag, { path: text, cwd }));
  return {
    options: {
      cwd,
      ...optional("projectDir", from("--project-dir", flags.projectDir)),
      ...optional("profilesDir", from("--profiles-dir", flags.profilesDir)),
      ...optional("profile", flags.profile),
      ...optional("target", flags.target),
      ...optional("python", flags.python),
      mode: chosen("--mode", { value: flags.mode ?? "per-node", valid: modes }),
      ...optional("concurrency", given(flags.concurrency, parseConcurrency)),
      isolation: chosen("--isolation", {
        value: flags.isolation ?? "auto",
        valid: Object.fromEntries(isolations.map((isolation) => [isolation, isolation])),
      }),
      retries: {
        models: parseNumber("--retries", flags.retries ?? "0"),
        tests: parseNumber("--test-retries", flags.testRetries ?? "0"),
      },
      ...optional("retryDelay", milliseconds("--retry-delay", flags.retryDelay)),
      ...optional("timeout", milliseconds("--timeout", flags.timeout)),
      testStrategy: chosen("--test-strategy", {
        value: flags.testStrategy,
        valid: Object.fromEntries(testStrategies.map((strategy) => [strategy, strategy])),
      }),
      ...optional("cache", parseCache(flags, from)),
      dbtFlags,
    },
    request: {
      ...optional("select", flags.select),
      ...optional("exclude", flags.exclude),
      ...optional("selector", flags.selector),
      ...optional("vars", flags.vars),
      ...optional("state", from("--state", flags.state)),
      ...optional("fullRefresh", flags.fullRefresh),
      ...optional("defer", flags.defer),
      ...optional("favorState", flags.favorState),
      ...optional("onlyFreshSources", given(flags.onlyFreshSources, parseRule)),
      ...optional("failFast", flags.failFast),
    },
  };
}

/**
 * A path that was given with a flag, from where one stands.
 *
 * @throws {UsageError} when there is none, as behind a variable of the shell that is not set.
 */
export function readPath(
  flag: string,
  { path, cwd }: { readonly path: string; readonly cwd: string },
): string {
  if (path === "") throw new UsageError(`${flag} names a path; what was given is empty.`);
  return resolve(cwd, path);
}

/** Any flag of the cache asks for it. */
function parseCache(
  flags: BuildFlags,
  from: (flag: string, path: string | undefined) => string | undefined,
): CacheOptions | undefined {
  const { cache, cacheExpiry, cacheExpireWithSources, cacheFile } = flags;
  const asked = [cache, cacheExpiry, cacheExpireWithSources, cacheFile];
  if (asked.every((flag) => flag === undefined)) return undefined;
  return {
    ...optional("file", from("--cache-file", cacheFile)),
    ...optional("expiry", milliseconds("--cache-expiry", cacheExpiry)),
    ...optional("expireWithSources", cacheExpireWithSources),
  };
}

function parseRule(value: string | true): SourceRule {
  return chosen("--only-fresh-sources", {
    value: value === true ? "all" : value,
    valid: { all: "all", any: "any" },
  });
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  // One property at most, and its name is the type's.
  const empty: { readonly [Key in Name]?: Value } = {};
  return value === undefined ? empty : { ...empty, [name]: value };
}

function given<Text, Value>(
  text: Text | undefined,
  read: (text: Text) => Value,
): Value | undefined {
  return text === undefined ? undefined : read(text);
}

function chosen<Value>(
  flag: string,
  { value, valid }: { readonly value: string; readonly valid: Readonly<Record<string, Value>> },
): Value {
  const found = Object.hasOwn(valid, value) ? valid[value] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(valid).join(", ");
  throw new UsageError(`${flag} is one of ${names}; "${value}" is none of them.`);
}

function parseNumber(flag: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`${flag} is a whole number; "${text}" is not.`);
}

function milliseconds(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  throw new UsageError(`${flag} is a number of seconds; "${text}" is not.`);
}

function parseConcurrency(text: string): number | NamedConcurrency {
  const named = /^([A-Za-z][\w-]*)=(\d+)$/.exec(text);
  if (named === null) return parseNumber("--concurrency", text);
  const [, name = "", units = ""] = named;
  return { name, units: Number(units) };
}
