import { createRequire } from "node:module";
import { dirname } from "node:path";

/**
 * The package's own folder, which has `worker/` and `page/` in it. Found by name: what runs may be a source,
 * its build, or a bundle that lies elsewhere in the folder.
 */
export const packageFolder: string = dirname(
  createRequire(import.meta.url).resolve("dbt-per-node/package.json"),
);
