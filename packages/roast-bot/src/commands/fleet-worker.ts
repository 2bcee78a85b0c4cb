import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { CommandIo } from "./command-io.ts";
import { runModule, runModuleUrl } from "./fleet/run-fleet.ts";
import { mostShards, serveShard } from "./fleet/temporal.ts";
import { wholeNumber } from "./options.ts";

interface FleetWorkerFlags {
  /** `true`: at the address that Temporal's own configuration gives. */
  readonly temporal: string | true;
  readonly shard: string;
  readonly concurrency: number;
}

/**
 * Adds `roast-bot fleet-worker`: carries out, on this machine, runs that `fleet --temporal` hands
 * out, with this machine's secrets, mirrors and journal. It stays until it is stopped.
 */
export function addFleetWorkerCommand(program: Command, io: CommandIo): void {
  program
    .command("fleet-worker")
    .description("Stay, and carry out the runs that `fleet --temporal` hands out.")
    .addOption(
      new Option(
        "--temporal [address]",
        "where Temporal is; as its own configuration says if absent",
      ).default(true, "TEMPORAL_ADDRESS, or localhost:7233"),
    )
    .addOption(
      new Option("--shard <k/n>", "which share of the dev logs it takes")
        .argParser(parseShard)
        .default("1/1"),
    )
    .addOption(
      new Option("--concurrency <number>", "runs at a time")
        .argParser(wholeNumber({ least: 1, most: 1000 }))
        .default(availableParallelism(), "as many as there are processors"),
    )
    .action(async ({ temporal, shard, concurrency }: FleetWorkerFlags) => {
      await serveShard(
        { environment: io.env, ...(temporal !== true && { address: temporal }) },
        {
          shard,
          concurrency,
          modules: { [runModule]: runModuleUrl() },
          onReady: ({ address, namespace }) =>
            io.stdout(
              `Takes runs of shard ${shard} from ${address}, namespace ${namespace}, ${concurrency} at a time.\n`,
            ),
          ...(io.signal !== undefined && { signal: io.signal }),
        },
      );
    });
}

function parseShard(value: string): string {
  const [, shard = "", shards = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  if (Number(shard) >= 1 && Number(shard) <= Number(shards) && Number(shards) <= mostShards) {
    return `${Number(shard)}/${Number(shards)}`;
  }
  throw new InvalidArgumentError("Expected a share of several, for example 2/4.");
}
