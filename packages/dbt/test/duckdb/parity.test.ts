import { Mode } from "@mea-culpa/engine";
import { describe, expect, inject, test } from "vitest";
import type { BuildResult } from "../../src/results/build-result.ts";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { expectTheSame } from "../rig/expect-the-same.ts";
import { Harbour } from "../rig/harbour.ts";
import { expectValidRunResults } from "../rig/run-results.ts";

const { duckdb: python } = inject("warmDbt");

/** dbt has a result of them and runs nothing, so they don't stand in the table of executions. */
const noOps = new Set(["exposure.harbour.quay_board", "saved_query.harbour.tons_by_day"]);

describe("a project with everything on DuckDB", { timeout: 300_000 }, () => {
  test("both modes leave what dbt build leaves, on a first and on a second build, and execute each node once", async () => {
    const [plain, perNode, perWave] = await Promise.all([
      Harbour.copy(python),
      Harbour.copy(python),
      Harbour.copy(python),
    ]);
    const results = await Promise.all([
      perNode.orchestrator().build(),
      perWave.orchestrator({ mode: Mode.PER_WAVE }).build(),
      plain.dbt("build"),
    ]);
    await expectTheSame(plain, { perNode, perWave });
    const [built] = results;
    expect(built.status).toBe("succeeded");
    expect(await executions(perNode)).toEqual(
      planned(built)
        .filter((id) => !noOps.has(id))
        .map((id) => [id, 1]),
    );
    expect(await plain.query("select * from build_log")).toEqual([
      ["start"],
      [`end with ${planned(built).length} results`],
    ]);
    await Promise.all([expectValidRunResults(perNode), expectValidRunResults(perWave)]);

    // And once more on other data, so that what exists already is met, and changed.
    await Promise.all([plain, perNode, perWave].map((each) => each.changeSeeds()));
    await Promise.all([
      perNode.orchestrator().build(),
      perWave.orchestrator({ mode: Mode.PER_WAVE }).build(),
      plain.dbt("build"),
    ]);
    await expectTheSame(plain, { perNode, perWave });
    expect(await plain.query("select count(*) from log_book")).toEqual([[7]]);
  });
});

describe("the oldest dbt", { timeout: 180_000 }, () => {
  test(
    "leaves what its own build leaves",
    async () => {
      const old = await dbtPython("oldest");
      const [plain, perNode] = await Promise.all([Harbour.copy(old), Harbour.copy(old)]);
      await Promise.all([plain.makeOlder(), perNode.makeOlder()]);
      await Promise.all([perNode.orchestrator().build(), plain.dbt("build")]);
      await expectTheSame(plain, { perNode });
      await expectValidRunResults(perNode);
    },
    ENVIRONMENT_TIMEOUT,
  );
});

function planned({ plan }: BuildResult): readonly string[] {
  return plan.nodes.map(({ node }) => node.uniqueId).sort();
}

function executions(harbour: Harbour): Promise<readonly (readonly unknown[])[]> {
  return harbour.query("select name, count(*) from executions group by 1 order by 1");
}
