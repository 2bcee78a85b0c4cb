import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { compareBuilds, describeDifference } from "./compare-builds.ts";
import { oddProjects } from "./odd-projects.ts";
import type { Warehouse } from "./warehouse.ts";
import { openWarehouse } from "./warehouses/open-warehouse.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse("duckdb");
}, ENVIRONMENT_TIMEOUT);
afterAll(async () => {
  await warehouse[Symbol.asyncDispose]();
});

/** Each takes dbt twice: a third of them by turns of the list, all of them with `ODD=all`. */
const chosen = Object.entries(oddProjects).filter(
  (_, index) => process.env["ODD"] === "all" || index % 3 === 0,
);

test.concurrent.each(chosen)("dbt's way is ours with %s", async (_what, project) => {
  const { difference } = await compareBuilds(project, {
    warehouse,
    python: inject("warmDbt").duckdb,
    mode: "per-node",
  });
  expect(difference && describeDifference(difference)).toBeUndefined();
});
