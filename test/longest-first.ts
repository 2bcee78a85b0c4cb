import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take half a minute and more, longest first: a build of a real site, hundreds of runs, a
 * dbt for each test; behind them those that take a good part of their room. Where Vitest has no times of an
 * earlier run, which is in every fresh clone, it goes by the sizes of files, and one of these begun at the
 * end keeps a single core busy for minutes, or for half of its room.
 */
export const longest: readonly string[] = [
  "packages/dbt/test/differential/differential.test.ts",
  "packages/dbt/test/tools/prefect.test.ts",
  "packages/roast-bot/test/faults/faults-of-git.test.ts",
  "packages/dbt/test/tools/dagster.test.ts",
  "packages/roast-bot/test/faults/faults-of-nodes.test.ts",
  "packages/dbt/test/postgres/parity.test.ts",
  "packages/roast-bot/test/sites/built-sites.test.ts",
  "packages/dbt/test/postgres/build.test.ts",
  "packages/engine-temporal/test/faults.test.ts",
  "packages/roast-bot/test/commands/audit.test.ts",
  "packages/dbt/test/duckdb/parity.test.ts",
  "packages/roast-bot/test/faults/faults-of-the-world.test.ts",
  "packages/roast-bot/test/commands/fleet-over-temporal.test.ts",
  "packages/dbt/test/differential/odd-projects.test.ts",
  "packages/roast-bot/test/run/run-command.test.ts",
  "packages/roast-bot/test/year/year.test.ts",
  "packages/dbt/test/duckdb/build.test.ts",
  "packages/dbt/test/postgres/broken-off.test.ts",
  "packages/roast-bot/test/mutations/mutations.test.ts",
  "packages/roast-bot/test/commands/fleet.test.ts",
  "packages/roast-bot/test/publish/publish-by-api.test.ts",
  "packages/roast-bot/test/publish/review.test.ts",
  "packages/roast-bot/test/commands/audit-signed.test.ts",
  "packages/roast-bot/test/run/run-troubles.test.ts",
  "packages/roast-bot/test/run/grace.test.ts",
  "packages/roast-bot/test/commands/roast.test.ts",
  "packages/roast-bot/test/commands/verify-source.test.ts",
  "packages/roast-bot/test/commands/preview.test.ts",
];

/** Vitest's own order, but for the longest files, which begin first in each group of projects. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (one, other) => groupOf(one) - groupOf(other) || rankOf(one) - rankOf(other),
    );
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
  return rank === -1 ? longest.length : rank;
}
