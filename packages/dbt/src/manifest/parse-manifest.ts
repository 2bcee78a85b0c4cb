import { join } from "node:path";
import { z } from "zod";
import type { FreshnessRule, Manifest, ManifestNode } from "./manifest.ts";
import { computeNodeDigests } from "./node-digests.ts";

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
      on_error: z.string().nullish().catch(undefined),
    })
    .nullish(),
  relation_name: z.string().nullish(),
  freshness: z.object({ warn_after: threshold, error_after: threshold }).nullish().catch(undefined),
  checksum: z.object({ name: z.string() }).nullish().catch(undefined),
  root_path: z.string().nullish(),
});
const anyTable = z.record(z.string(), z.unknown());
const rawManifest = z
  .object({
    metadata: z.object({
      dbt_version: z.string(),
      invocation_id: z.string().nullish(),
      adapter_type: z.string().nullish(),
      project_name: z.string().nullish(),
    }),
    nodes: z.record(z.string(), rawNode),
  })
  // Sources, unit tests, exposures and the like, and whatever a later dbt adds beside them.
  .catchall(z.unknown());

/** Tables of a manifest that hold no nodes, or once more those of others. */
const noNodes: ReadonlySet<string> = new Set(["metadata", "macros", "docs", "groups", "disabled"]);

/**
 * Reads the text of a `manifest.json`. Edges come from `depends_on` only: `child_map` leaves out
 * what dbt adds later and disagrees with it for unit tests.
 *
 * @throws {ManifestError} when the text is not JSON, not a manifest, or not of the invocation that it
 * is said to be of, naming the place.
 */
export function parseManifest(
  text: string,
  {
    path,
    invocationId,
    hasDigests = false,
  }: {
    readonly path: string;
    readonly invocationId?: string;
    /** Whether digests are wanted: they take a look at all of the text. */
    readonly hasDigests?: boolean;
  },
): Manifest {
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
  const { invocation_id: writer } = metadata;
  if (invocationId !== undefined && writer !== invocationId) {
    throw new ManifestError(
      `it is of another run of dbt (${writer}) than this one (${invocationId}), which should have written it; does another one write into the same folder?`,
      { path },
    );
  }
  const hasOnError = knowsOnError(metadata.dbt_version);
  const nodes = new Map<string, ManifestNode>();
  for (const [name, value] of Object.entries(tables)) {
    const rows = noNodes.has(name) ? undefined : anyTable.safeParse(value).data;
    for (const row of Object.values(rows ?? {})) {
      // A row of another form is left out; the others are still read.
      const { data } = rawNode.safeParse(row);
      if (data !== undefined) nodes.set(data.unique_id, readNode(data, { hasOnError }));
    }
  }
  return {
    dbtVersion: metadata.dbt_version,
    adapterType: metadata.adapter_type ?? "",
    projectName: metadata.project_name ?? "",
    nodes,
    digests: hasDigests ? computeNodeDigests(value) : new Map(),
  };
}

/** Whether that dbt has `on_error`, as all since 1.12 do; to an older one it is a key of the user's own. */
function knowsOnError(dbtVersion: string): boolean {
  const [major = 0, minor = 0] = dbtVersion.split(".").map(Number);
  return major > 1 || minor >= 12;
}

function readNode(
  row: z.infer<typeof rawNode>,
  { hasOnError }: { readonly hasOnError: boolean },
): ManifestNode {
  const { config } = row;
  const goesOn = hasOnError && row.resource_type === "model" && config?.on_error === "continue";
  return {
    uniqueId: row.unique_id,
    resourceType: row.resource_type,
    name: row.name,
    packageName: row.package_name,
    path: row.original_file_path,
    materialized: config?.materialized ?? "",
    dependsOn: [...new Set(row.depends_on?.nodes ?? [])],
    // dbt compares it case-folded, and takes anything but `warn` for an error.
    severity: config?.severity?.toLowerCase() === "warn" ? "warn" : "error",
    onError: goesOn ? "continue" : "skip_children",
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
