import { Mode } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { expectTheSame } from "../rig/expect-the-same.ts";
import { ownPostgres } from "../rig/own-postgres.ts";
import { expectValidRunResults } from "../rig/run-results.ts";
import { Shipyard } from "../rig/shipyard.ts";

const own = ownPostgres((postgres) => postgres.execute("create role reader; create role auditor"));

/** dbt has a result of it and runs nothing, so it doesn't stand in the table of executions. */
const noOp = "exposure.shipyard.yard_board";
/** The project's own, those of its `schema` configurations, and that of stored failures. */
const schemas = ["yard", "yard_dbt_test__audit", "yard_docks", "yard_ledger", "yard_slips"];

describe("a project with everything on Postgres", { timeout: 300_000 }, () => {
  test("both modes leave what dbt build leaves, on a first and on a second build, and execute each node once", async () => {
    const [plain, perNode, perWave] = await Promise.all([
      Shipyard.copy(own.python, own),
      Shipyard.copy(own.python, own),
      Shipyard.copy(own.python, own),
    ]);
    const [built] = await Promise.all([
      perNode.orchestrator().build(),
      perWave.orchestrator({ mode: Mode.PER_WAVE }).build(),
      plain.dbt("build"),
    ]);
    await expectTheSame(plain, { perNode, perWave });
    expect(built.status).toBe("succeeded");
    const planned = built.plan.nodes.map(({ node }) => node.uniqueId);
    const executions = "select name, count(*) from yard.executions group by 1";
    expect(new Set(await perNode.query(executions))).toEqual(
      new Set(planned.filter((id) => id !== noOp).map((id) => [id, 1])),
    );
    expect(await perNode.query("select word from yard.build_log")).toEqual([
      ["start"],
      [`end with ${planned.length} results in ${schemas.join(", ")}`],
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

    for (const { database } of [perNode, perWave]) {
      const made = (await own.postgres.definitions(database)).flatMap(
        (definition) => /create schema if not exists "(\w+)"/.exec(definition)?.[1] ?? [],
      );
      expect(made.toSorted()).toEqual(schemas);
    }
  });
});

describe("the oldest dbt on Postgres", { timeout: 180_000 }, () => {
  test(
    "leaves what its own build leaves",
    async () => {
      const old = await dbtPython("oldest");
      const [plain, perNode] = await Promise.all([
        Shipyard.copy(old, own),
        Shipyard.copy(old, own),
      ]);
      await Promise.all([plain.makeOlder(), perNode.makeOlder()]);
      await Promise.all([perNode.orchestrator().build(), plain.dbt("build")]);
      await expectTheSame(plain, { perNode });
      await expectValidRunResults(perNode);
    },
    ENVIRONMENT_TIMEOUT,
  );
});
