import { defineConfig } from "vitest/config";

export default defineConfig({
  // The sources of every package are tested as they stand; nothing is built first.
  resolve: { conditions: ["@mea-culpa/source"] },
  ssr: { resolve: { conditions: ["@mea-culpa/source"] } },
  test: {
    // A real dbt and a real PostgreSQL take minutes to set up: `npm run test:dbt`.
    exclude: process.env["WITH_DBT"] ? [] : ["packages/dbt/test/{duckdb,invocation,postgres}/**"],
    include: ["packages/*/test/**/*.test.ts", "site/test/**/*.test.ts", "test/**/*.test.ts"],
    execArgv: ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
