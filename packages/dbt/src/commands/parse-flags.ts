import { Mode } from "@mea-culpa/engine";
import type { CacheOptions } from "../cache/cache-settings.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "../orchestrate/orchestrator-options.ts";
import type { BuildFlags } from "./build-flags.ts";

/** The orchestrator's options and the request that a command line stands for. */
export function parseFlags(
  flags: BuildFlags,
  { cwd, dbtFlags }: { readonly cwd: string; readonly dbtFlags: readonly string[] },
): { readonly options: DbtOrchestratorOptions; readonly request: BuildRequest } {
  const cache = cacheOptions(flags);
  return {
    options: {
      ...pick(flags, ["projectDir", "profilesDir", "profile", "target", "python"]),
      ...pick(flags, ["concurrency", "isolation", "retryDelay", "timeout", "testStrategy"]),
      cwd,
      mode: flags.mode === "per-wave" ? Mode.PER_WAVE : Mode.PER_NODE,
      retries: { models: flags.retries ?? 0, tests: flags.testRetries ?? 0 },
      ...(cache !== undefined && { cache }),
      dbtFlags,
    },
    request: {
      ...pick(flags, ["select", "exclude", "selector", "vars", "state", "fullRefresh"]),
      ...pick(flags, ["defer", "favorState", "onlyFreshSources", "failFast"]),
    },
  };
}

/** Any flag of the cache asks for it. */
function cacheOptions(flags: BuildFlags): CacheOptions | undefined {
  const { cache, cacheExpiry, cacheExpireWithSources, cacheFile } = flags;
  const asked = [cache, cacheExpiry, cacheExpireWithSources, cacheFile];
  if (asked.every((flag) => flag === undefined)) return undefined;
  return {
    ...(cacheFile !== undefined && { file: cacheFile }),
    ...(cacheExpiry !== undefined && { expiry: cacheExpiry }),
    ...(cacheExpireWithSources && { expireWithSources: true }),
  };
}

/** Those of the flags that were given. */
function pick<Name extends keyof BuildFlags>(
  flags: BuildFlags,
  names: readonly Name[],
): Partial<Pick<BuildFlags, Name>> {
  const picked: Partial<Pick<BuildFlags, Name>> = {};
  for (const name of names) if (flags[name] !== undefined) picked[name] = flags[name];
  return picked;
}
