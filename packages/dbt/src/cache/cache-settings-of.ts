import { randomUUID } from "node:crypto";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CacheSettings } from "@mea-culpa/engine";
import type { ProjectFacts } from "../executors/executor.ts";
import { sourcesAbove } from "../freshness/sources-above.ts";
import type { Manifest, ManifestNode } from "../manifest/manifest.ts";
import { dataParents } from "../plan/data-parents.ts";
import { isCacheable } from "./is-cacheable.ts";
import type { CacheOptions } from "./cache-options.ts";
import type { Placements } from "./placements.ts";

/** What the fingerprints of one build are made from. */
export interface FingerprintSources {
  readonly manifest: Manifest;
  readonly facts: ProjectFacts;
  readonly placements: Pick<Placements, "builtBy">;
  readonly options: CacheOptions;
  /** Ids of the nodes that this build executes or reuses. */
  readonly planned: ReadonlySet<string>;
  /** Whether nodes that are not planned may be read from another target. */
  readonly isDeferred: boolean;
  /** ISO 8601, by source, where this build has measured it. */
  readonly loadedAt: ReadonlyMap<string, string>;
  /** Whether a node's relation is there; undefined if nobody asked. */
  readonly exists: ((nodeId: string) => boolean) | undefined;
}

/**
 * A function that says how a node's outcome may be reused; undefined for nodes that are always
 * executed.
 *
 * The fingerprint is over the node's own digest, what all nodes have in common, and, for each relation
 * that it reads, the run that built what stands there now. So it is the same whether a parent is part
 * of the build or not, and a parent that nobody knows the state of never leads to reuse.
 */
export function cacheSettingsOf(
  sources: FingerprintSources,
): (node: ManifestNode) => CacheSettings | undefined {
  const { manifest, facts, options, planned, exists } = sources;
  const digests = manifest.digests();
  const above = options.expireWithSources === true ? sourcesAbove(manifest, planned) : new Map();
  return (node) => {
    if (!isCacheable(node)) return undefined;
    const { uniqueId } = node;
    const maximumAge = shortest([options.expiry, ...periodsOf(above.get(uniqueId) ?? [])]);
    return {
      version: "1",
      // What other nodes answered only says when this one may run; what stands in the database counts.
      needs: [],
      facts: () => ({
        digest: digests.get(uniqueId),
        content: node.contentFile && hashOfFile(node.contentFile),
        context: facts.context,
        parents: dataParents(manifest, uniqueId).map((parent) => [
          parent.uniqueId,
          stateOf(parent, sources),
        ]),
      }),
      ...(exists === undefined ? {} : { verify: () => exists(uniqueId) }),
      ...(maximumAge === undefined ? {} : { maximumAge }),
    };
  };
}

/** What is known of a relation that a node reads. Of the unknown nothing is ever the same twice. */
function stateOf(
  { uniqueId, resourceType }: ManifestNode,
  { placements, planned, isDeferred, loadedAt }: FingerprintSources,
): string {
  if (resourceType === "source") return loadedAt.get(uniqueId) ?? "not measured";
  const isHere = planned.has(uniqueId) || !isDeferred;
  return (isHere ? placements.builtBy(uniqueId) : undefined) ?? `unknown ${randomUUID()}`;
}

function periodsOf(sources: Iterable<ManifestNode>): readonly (number | undefined)[] {
  return [...sources].map(({ freshness }) => freshness?.warnAfter ?? freshness?.errorAfter);
}

function shortest(ages: readonly (number | undefined)[]): number | undefined {
  const known = ages.filter((age) => age !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function hashOfFile(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
