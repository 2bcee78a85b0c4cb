import { homedir } from "node:os";
import path from "node:path";
import type { EventConsumer } from "@mea-culpa/engine";
import type { RunReport } from "@mea-culpa/formats";
import { cacheFolder } from "../../git/mirror.ts";
import { runRoastBot, type RunRoastBotOptions } from "../../run/run-roast-bot.ts";
import { bindModelHosts } from "../../writers/model/model-environment.ts";
import { readClock, refuseToCome } from "../instants.ts";
import { gitAddressFlag } from "../promise-options.ts";
import { refereeFlag, writerFlag } from "../roast-flags.ts";
import { botVersion } from "../version.ts";
import { checkAskingTerms, settleSurroundings, type Surroundings } from "./surroundings.ts";

export interface RunOptions extends Surroundings {
  /** The dev log's repository, a folder or a git URL; `.` if absent. */
  readonly devLog?: string;
  /** Does everything but publish. */
  readonly dryRun?: boolean;
  /** Goes on although `now` is to come, or far past the newest commits. */
  readonly yes?: boolean;
  /** Who drafts, if not whom the promise names: `house`, `anthropic:MODEL`, `openai:MODEL`, `github:MODEL` or `openai-compatible:URL#MODEL`. */
  readonly writer?: string;
  /** Who judges what a model argues, if not whom the promise names: a model; the writer's own if absent. */
  readonly referee?: string;
  /** How many drafts a model writes, the best of which is taken; 2 if absent. */
  readonly takes?: number;
  /** Seconds that a model has for one answer; 180 if absent. */
  readonly modelTimeout?: number;
  /** The folder of the journal; `$XDG_STATE_HOME/roast-bot` or `~/.local/state/roast-bot` if absent. */
  readonly state?: string;
  /** See the engine's events as they come. */
  readonly consumers?: readonly EventConsumer[];
}

/**
 * Settles every unsettled slot, roasts what was broken, and publishes one commit. What goes wrong on
 * the way is in the report, whose `outcome` says whether everything was settled.
 *
 * @throws {UsageError} when an option is wrong.
 * @throws {DevLogError} when the address is no dev log at all.
 */
export async function run(options: RunOptions = {}): Promise<RunReport> {
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const { dryRun = false, yes = false, consumers = [] } = options;
  if (!dryRun && !yes) refuseToCome(now, readClock());
  return await runRoastBot({
    ...runSettings({ ...options, cwd, environment }),
    now,
    dryRun,
    yes,
    consumers,
    ...(signal !== undefined && { signal }),
  });
}

/** What one run and a service of runs have in common: everything but the clock. */
export function runSettings(
  options: Pick<RunOptions, "devLog" | "writer" | "referee" | "takes" | "modelTimeout" | "state"> &
    Required<Pick<Surroundings, "cwd" | "environment">>,
): Omit<RunRoastBotOptions, "now"> {
  const { devLog = ".", state, cwd, environment } = options;
  const writer = options.writer === undefined ? undefined : writerFlag(options.writer);
  const { referee } = refereeFlag(options.referee);
  return {
    devLog: gitAddressFlag("--dev-log", devLog),
    cwd,
    version: botVersion(),
    state: state === undefined ? stateFolder(environment) : path.resolve(cwd, state),
    cache: cacheFolder(environment),
    environment: bindModelHosts(environment, { writer, referee }),
    asking: checkAskingTerms(options),
    ...(writer !== undefined && { writer }),
    ...(referee !== undefined && { referee }),
  };
}

/** `$XDG_STATE_HOME/roast-bot`, else `~/.local/state/roast-bot`. */
export function stateFolder(environment: NonNullable<Surroundings["environment"]>): string {
  const base = environment["XDG_STATE_HOME"];
  const usable = base !== undefined && path.isAbsolute(base);
  return path.join(usable ? base : path.join(homedir(), ".local", "state"), "roast-bot");
}
