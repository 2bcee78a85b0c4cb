import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { EventConsumer } from "@mea-culpa/engine";
import type { GeneratorName, RoastReport } from "@mea-culpa/formats";
import { describeSource } from "../../change/source-address.ts";
import { defaultGenerator } from "../../generators/registry.ts";
import { cacheFolder } from "../../git/mirror.ts";
import { bindModelHosts } from "../../writers/model/model-environment.ts";
import { writeRoast } from "../../run/write-roast.ts";
import { roastTerms } from "../roast-flags.ts";
import { UsageError } from "../usage-error.ts";
import { botVersion } from "../version.ts";
import {
  checkGenerator,
  checkAskingTerms,
  settleSurroundings,
  type Surroundings,
} from "./surroundings.ts";

export interface RoastOptions extends Surroundings {
  /** The project's repository: `git:` and a folder, or a git URL. */
  readonly source: string;
  /** Whose pull requests are looked at, by handle. */
  readonly author: string;
  /** Names of theirs in the history. */
  readonly names?: readonly string[];
  /** Mail addresses of theirs in the history. */
  readonly mails?: readonly string[];
  /** Merged after this instant, or from this day on. */
  readonly from: string;
  /** Merged until this instant, or to the end of this day. */
  readonly to: string;
  /** The zone in which days are meant and told; `UTC` if absent. */
  readonly zone?: string;
  /** This pull request and no other: `214` or `#214`. */
  readonly pullRequest?: number | string;
  /** Where pull requests are merged; the default branch if absent. */
  readonly branch?: string;
  /** The repository's web address, for links. */
  readonly web?: string;
  /** `house` (the default), `anthropic:MODEL`, `openai:MODEL`, `github:MODEL` or `openai-compatible:URL#MODEL`. */
  readonly writer?: string;
  /** Who judges what a model argues: any of these models; the writer's own if absent. */
  readonly referee?: string;
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
  const { branch, web, pullRequest, out, consumers = [] } = options;
  const { git, interval, ...terms } = roastTerms(
    {
      source: options.source,
      author: options.author,
      from: options.from,
      to: options.to,
      name: options.names ?? [],
      mail: options.mails ?? [],
      zone: options.zone ?? "UTC",
      writer: options.writer ?? "house",
      generator: checkGenerator(options.generator ?? defaultGenerator),
      ...(options.referee !== undefined && { referee: options.referee }),
      ...(pullRequest !== undefined && { pullRequest: String(pullRequest) }),
    },
    cwd,
  );
  const described = {
    ...(await describeSource(git, web)),
    ...(branch !== undefined && { branch }),
    ...(web !== undefined && { web: parseWeb(web) }),
  };
  const folder = out === undefined ? undefined : resolve(cwd, out);
  // Nobody should wait for a roast, or pay for one, that can't be put where it is wanted.
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  return await writeRoast({
    ...terms,
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
  throw new UsageError(
    `--web: expected an address such as \`https://github.com/mara/tidepool\`, found \`${value}\`.`,
  );
}
