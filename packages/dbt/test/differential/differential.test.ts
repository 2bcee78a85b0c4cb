import { expect, test } from "vitest";
import { ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { describeDifference } from "./compare-builds.ts";
import { compareMany } from "./compare-many.ts";
import { openWarehouse } from "./warehouses/open-warehouse.ts";

const count = 30;

// `npm run differential` tries more of them, and writes down what differs.
test(
  "thirty generated projects are left as dbt leaves them, whatever is broken in them and done to them",
  { timeout: 2 * ENVIRONMENT_TIMEOUT },
  async () => {
    await using warehouse = await openWarehouse("duckdb");
    const { withResults, differences } = await compareMany({
      warehouse,
      seed: 20_261_128,
      count,
      atOnce: 2,
    });
    expect(differences.map(describeDifference)).toEqual([]);
    // A generator whose projects dbt refuses would prove nothing.
    expect(withResults).toBeGreaterThan(count);
  },
);
