import { UsageError } from "../errors/usage-error.ts";

/** Commands that execute nodes. A closed set; each is a build of some resource types. */
export const dbtCommands = ["build", "run", "test", "seed", "snapshot"] as const;

/** One of the commands. */
export type DbtCommand = (typeof dbtCommands)[number];

const resourceTypes: Readonly<Record<DbtCommand, readonly string[]>> = {
  build: [],
  run: ["model"],
  test: ["test", "unit_test"],
  seed: ["seed"],
  snapshot: ["snapshot"],
};

/** The flags that make dbt's build task select what the command is about. */
export function resourceFlags(command: DbtCommand): readonly string[] {
  return resourceTypes[command].flatMap((type) => ["--resource-type", type]);
}

/** Refuses a full refresh of what does not know one: dbt's own command has no such flag either. */
export function checkFullRefresh(command: DbtCommand): void {
  if (command === "test" || command === "snapshot") {
    throw new UsageError(
      `--full-refresh means nothing to ${command}: only models and seeds are rebuilt by it.`,
    );
  }
}
