import { Mode } from "@mea-culpa/engine";
import type { CacheOptions } from "../cache/cache-settings.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "../orchestrate/orchestrator-options.ts";
import type { BuildFlags } from "./build-flags.ts";

/** The orchestrator's options and the request that a command line stands for. */
export function parseFlags(
  flags: BuildFlags,
  { cwd, dbtFlags }: { readonly cwd: string; readonly dbtFlags: readonly string[] },
): { readonly options: DbtOrchestratorOptions; readonly request: BuildRequest } {
  return {
    options: {
      cwd,
      ...optional("projectDir", flags.projectDir),
      ...optional("profilesDir", flags.profilesDir),
      ...optional("profile", flags.profile),
      ...optional("target", flags.target),
      ...optional("python", flags.python),
      mode: flags.mode === "per-wave" ? Mode.PER_WAVE : Mode.PER_NODE,
      ...optional("concurrency", flags.concurrency),
      ...optional("isolation", flags.isolation),
      retries: { models: flags.retries ?? 0, tests: flags.testRetries ?? 0 },
      ...optional("retryDelay", flags.retryDelay),
      ...optional("timeout", flags.timeout),
      testStrategy: flags.testStrategy,
      ...optional("cache", cacheOptions(flags)),
      dbtFlags,
    },
    request: {
      ...optional("select", flags.select),
      ...optional("exclude", flags.exclude),
      ...optional("selector", flags.selector),
      ...optional("vars", flags.vars),
      ...optional("state", flags.state),
      ...optional("fullRefresh", flags.fullRefresh),
      ...optional("defer", flags.defer),
      ...optional("favorState", flags.favorState),
      ...optional("onlyFreshSources", flags.onlyFreshSources),
      ...optional("failFast", flags.failFast),
    },
  };
}

/** Any flag of the cache asks for it. */
function cacheOptions(flags: BuildFlags): CacheOptions | undefined {
  const { cache, cacheExpiry, cacheExpireWithSources, cacheFile } = flags;
  const asked = [cache, cacheExpiry, cacheExpireWithSources, cacheFile];
  if (asked.every((flag) => flag === undefined)) return undefined;
  return {
    ...optional("file", cacheFile),
    ...optional("expiry", cacheExpiry),
    ...optional("expireWithSources", cacheExpireWithSources),
  };
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  // The compiler can't see that `{ [name]: value }` has only the property that the type names.
  const empty: { readonly [Key in Name]?: Value } = {};
  return value === undefined ? empty : { ...empty, [name]: value };
}
