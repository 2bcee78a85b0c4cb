import { join } from "node:path";
import { z } from "zod";
import type { FreshnessRule, Manifest, ManifestNode, ResourceType } from "./manifest.ts";
import { computeNodeDigests } from "./node-digests.ts";

const resourceTypes: ReadonlySet<string> = new Set<ResourceType>([
  "model",
  "seed",
  "snapshot",
  "test",
  "unit_test",
  "function",
  "saved_query",
  "exposure",
  "source",
]);

const period = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const threshold = z
  .object({
    count: z.number().nullish(),
    period: z.enum(["minute", "hour", "day"]).nullish(),
  })
  .nullish();

/** The parts of dbt's manifest schema (versions 10 to 12) that orchestration reads. */
const rawNode = z.object({
  unique_id: z.string(),
  resource_type: z.string(),
  name: z.string(),
  package_name: z.string(),
  original_file_path: z.string().default(""),
  depends_on: z.object({ nodes: z.array(z.string()).default([]) }).nullish(),
  config: z
    .object({
      materialized: z.string().nullish(),
      severity: z.string().nullish(),
      on_error: z.string().nullish(),
    })
    .nullish(),
  relation_name: z.string().nullish(),
  freshness: z.object({ warn_after: threshold, error_after: threshold }).nullish().catch(undefined),
  checksum: z.object({ name: z.string() }).nullish().catch(undefined),
  root_path: z.string().nullish(),
});
const table = z.record(z.string(), rawNode).default({});
const rawManifest = z.object({
  metadata: z.object({
    dbt_version: z.string(),
    adapter_type: z.string().nullish(),
    project_name: z.string().nullish(),
  }),
  nodes: table,
  sources: table,
  unit_tests: table,
  functions: table,
  saved_queries: table,
  exposures: table,
  // Nothing is executed for these two: saved queries and exposures reach their models through them.
  metrics: table,
  semantic_models: table,
});

/**
 * Reads the text of a `manifest.json`. Edges come from `depends_on` only: `child_map` leaves out
 * what dbt adds later and disagrees with it for unit tests.
 *
 * @throws {ManifestError} when the text is not JSON or not a manifest, naming the place.
 */
export function parseManifest(text: string, { path }: { readonly path: string }): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ManifestError("it is not JSON; run `dbt parse` to write it anew", { path, cause });
  }
  const checked = rawManifest.safeParse(value);
  if (!checked.success) {
    const reason = z.prettifyError(checked.error).split("\n", 3).join(" ");
    throw new ManifestError(`it is not a manifest that dbt 1.9 or later writes: ${reason}`, {
      path,
      cause: checked.error,
    });
  }
  const { metadata, ...tables } = checked.data;
  const nodes = new Map<string, ManifestNode>();
  let digests: ReadonlyMap<string, string> | undefined;
  for (const rows of Object.values(tables)) {
    for (const row of Object.values(rows)) nodes.set(row.unique_id, readNode(row));
  }
  return {
    dbtVersion: metadata.dbt_version,
    adapterType: metadata.adapter_type ?? "",
    projectName: metadata.project_name ?? "",
    nodes,
    digests: () => (digests ??= computeNodeDigests(value)),
  };
}

function readNode(row: z.infer<typeof rawNode>): ManifestNode {
  const { config } = row;
  return {
    uniqueId: row.unique_id,
    resourceType: isResourceType(row.resource_type) ? row.resource_type : "other",
    name: row.name,
    packageName: row.package_name,
    path: row.original_file_path,
    materialized: config?.materialized ?? "",
    dependsOn: [...new Set(row.depends_on?.nodes ?? [])],
    // dbt compares it case-folded, and takes anything but `warn` for an error.
    severity: config?.severity?.toLowerCase() === "warn" ? "warn" : "error",
    onError: config?.on_error === "continue" ? "continue" : "skip_children",
    relationName: row.relation_name ?? undefined,
    freshness: readFreshness(row),
    // dbt hashes files up to a megabyte; of a larger one it keeps the path.
    contentFile:
      row.checksum?.name === "path" && row.resource_type === "seed"
        ? join(row.root_path ?? "", row.original_file_path)
        : undefined,
  };
}

function readFreshness({ freshness }: z.infer<typeof rawNode>): FreshnessRule | undefined {
  const warnAfter = milliseconds(freshness?.warn_after);
  const errorAfter = milliseconds(freshness?.error_after);
  if (warnAfter === undefined && errorAfter === undefined) return undefined;
  return { warnAfter, errorAfter };
}

function milliseconds(rule: z.infer<typeof threshold>): number | undefined {
  if (rule?.count == null || rule.period == null) return undefined;
  return rule.count * period[rule.period];
}

function isResourceType(value: string): value is ResourceType {
  return resourceTypes.has(value);
}

/** A manifest that is missing, unreadable or of another form than dbt writes. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
  readonly code = "MANIFEST_UNREADABLE";
  /** The file, as it was given. */
  readonly path: string;

  constructor(message: string, options: { readonly path: string; readonly cause?: unknown }) {
    super(`${options.path}: ${message}`, { cause: options.cause });
    this.path = options.path;
  }
}
