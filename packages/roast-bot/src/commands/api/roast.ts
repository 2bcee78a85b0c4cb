import { resolve } from "node:path";
import type { EventConsumer } from "@mea-culpa/engine";
import type { GeneratorName, RoastReport } from "@mea-culpa/formats";
import { makeFolders } from "../../own-folder.ts";
import { describeSource } from "../../change/source-address.ts";
import { defaultGenerator } from "../../generators/registry.ts";
import { cacheFolder } from "../../git/mirror.ts";
import { bindModelHosts } from "../../writers/model/model-environment.ts";
import { writeRoast } from "../../run/write-roast.ts";
import { type RoastQuestion, roastTerms } from "../roast-flags.ts";
import { refuseOption } from "../usage-error.ts";
import { botVersion } from "../version.ts";
import {
  checkGenerator,
  checkAskingTerms,
  settleSurroundings,
  type Surroundings,
} from "./surroundings.ts";

export interface RoastOptions extends Surroundings, RoastQuestion {
  /** Where pull requests are merged; the default branch if absent. */
  readonly branch?: string;
  /** The repository's web address, for links. */
  readonly web?: string;
  /** How many drafts a model writes, the best of which is taken; 2 if absent. */
  readonly takes?: number;
  /** Seconds that a model has for one answer; 180 if absent. */
  readonly modelTimeout?: number;
  /** Whose entry it becomes; the default generator's if absent. */
  readonly generator?: GeneratorName;
  /** A folder that gets `roast.md`, `evidence.json` and `receipts.json`. Nothing is written if absent. */
  readonly out?: string;
  /** See the engine's events as they come. */
  readonly consumers?: readonly EventConsumer[];
}

/**
 * Writes one roast of what somebody merged. Publishes nothing.
 *
 * @throws {UsageError} when an option is wrong.
 * @throws {EvidenceError} or `GitError` when the source cannot be read, the first also when the pull
 * request was not merged in this time.
 * @throws {AggregateError} when no writer wrote a roast that is proven and can be an entry, or when
 * several things went wrong.
 */
export async function roast(options: RoastOptions): Promise<RoastReport> {
  const { cwd, environment, now, signal } = settleSurroundings(options);
  const { branch, web, out, consumers = [] } = options;
  const { git, interval, ...terms } = roastTerms(options, cwd);
  const generator = checkGenerator(options.generator ?? defaultGenerator);
  const described = {
    ...(await describeSource(git, web)),
    ...(branch !== undefined && { branch }),
    ...(web !== undefined && { web: parseWeb(web) }),
  };
  const folder = out === undefined ? undefined : resolve(cwd, out);
  // Nobody should wait for a roast, or pay for one, that can't be put where it is wanted.
  if (folder !== undefined) await makeFolders(folder);
  return await writeRoast({
    ...terms,
    generator,
    slot: interval,
    sources: [described],
    now,
    version: botVersion(),
    cwd,
    cache: cacheFolder(environment),
    environment: bindModelHosts(environment, terms),
    asking: checkAskingTerms(options),
    consumers,
    ...(folder !== undefined && { out: folder }),
    ...(signal !== undefined && { signal }),
  });
}

function parseWeb(value: string): string {
  const url = URL.parse(value);
  if (url?.protocol === "https:" || url?.protocol === "http:") return value.replace(/\/+$/, "");
  throw refuseOption("--web", "an address such as `https://github.com/mara/tidepool`", value);
}
