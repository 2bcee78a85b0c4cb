import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CacheSettings } from "@mea-culpa/engine";
import type { ProjectFacts } from "../executors/executor.ts";
import { findSourcesAbove } from "../freshness/stale-nodes.ts";
import type { Manifest, ManifestNode } from "../manifest/manifest.ts";
import { findDataParents } from "../plan/executed-nodes.ts";
import type { Placements } from "./placements.ts";

/** How nodes are reused instead of built again. */
export interface CacheOptions {
  /**
   * The file that knows what stands where. All builds into a database have to share it: by default it
   * is the same for all builds of this user on this machine.
   */
  readonly file?: string;
  /** Milliseconds after which a node is built again in any case. */
  readonly expiry?: number;
  /**
   * Whether a node is built again, too, once a source above it may have new data: after the shortest
   * period of these sources' freshness rules.
   */
  readonly expireWithSources?: boolean;
}

/** What the fingerprints of one build are made from. */
interface FingerprintSources {
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
  /** Whether a node's relation is there, as far as anybody asked. */
  readonly exists: (nodeId: string) => boolean;
}

/**
 * A function that says how a node's outcome may be reused; undefined for nodes that are always
 * executed.
 *
 * The fingerprint is over the node's own digest, what all nodes have in common, and, for each relation
 * that it reads, the run that built what stands there now. So it is the same whether a parent is part
 * of the build or not, and a parent that nobody knows the state of never leads to reuse.
 */
export function makeCacheSettings(
  sources: FingerprintSources,
): (node: ManifestNode) => CacheSettings | undefined {
  const { manifest, facts, options, planned, exists } = sources;
  const above =
    options.expireWithSources === true ? findSourcesAbove(manifest, planned) : new Map();
  const builders = new Map(
    [...manifest.nodes.values()]
      .filter(({ resourceType, relationName }) => resourceType !== "source" && relationName)
      .map((node) => [unquoted(node.relationName), node]),
  );
  return (node) => {
    const { uniqueId } = node;
    const digest = manifest.digests.get(uniqueId);
    if (digest === undefined || !isCacheable(node)) return undefined;
    const maximumAge = shortest([options.expiry, ...readPeriods(above.get(uniqueId) ?? [])]);
    return {
      version: "1",
      // What other nodes answered only says when this one may run; what stands in the database counts.
      needs: [],
      facts: () => ({
        digest,
        content: node.contentFile && hashFile(node.contentFile),
        context: facts.context,
        parents: findDataParents(manifest, uniqueId).map((parent) => [
          parent.uniqueId,
          // The name in its SQL may come to mean another relation: a source may be moved, an alias
          // taken over.
          parent.relationName,
          parent.resourceType === "source"
            ? describeSource(parent, builders.get(unquoted(parent.relationName)), sources)
            : describeState(parent, sources),
        ]),
      }),
      verify: () => exists(uniqueId),
      ...(maximumAge === undefined ? {} : { maximumAge }),
    };
  };
}

/**
 * What is known of a relation that a node reads. An unknown state is never equal to another, so
 * that it never leads to reuse.
 */
function describeState(
  { uniqueId }: ManifestNode,
  { placements, planned, isDeferred }: FingerprintSources,
): string {
  const isHere = planned.has(uniqueId) || !isDeferred;
  return (isHere ? placements.builtBy(uniqueId) : undefined) ?? unknown();
}

/**
 * What is known of a source: its newest row, if this build has measured it, and who built it, if a build did. Nothing
 * says whether a node of this build that is its `builder` comes before what reads it by this name.
 */
function describeSource(
  { uniqueId }: ManifestNode,
  builder: ManifestNode | undefined,
  { placements, planned, loadedAt }: FingerprintSources,
): readonly (string | undefined)[] {
  const measured = loadedAt.get(uniqueId) ?? "not measured";
  if (builder === undefined) return [measured, placements.builtBy(uniqueId)];
  const isSettled = !planned.has(builder.uniqueId);
  return [measured, (isSettled ? placements.builtBy(builder.uniqueId) : undefined) ?? unknown()];
}

function unknown(): string {
  return `unknown ${randomUUID()}`;
}

/** A relation's name however it is quoted. */
function unquoted(name = ""): string {
  return name.replaceAll(/["`[\]]/g, "").toLowerCase();
}

function readPeriods(sources: Iterable<ManifestNode>): readonly (number | undefined)[] {
  return [...sources].map(({ freshness }) => freshness?.warnAfter ?? freshness?.errorAfter);
}

function shortest(ages: readonly (number | undefined)[]): number | undefined {
  const known = ages.filter((age) => age !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function hashFile(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Materializations that leave the same rows however often they are built from the same inputs. */
const repeatable: ReadonlySet<string> = new Set(["table", "view", "materialized_view", "seed"]);

/**
 * Whether a node may be reused at all. Tests ask the data, snapshots record the moment, incremental
 * models add to what is there, and of custom materializations nobody knows: they are always executed.
 */
export function isCacheable({ resourceType, materialized, relationName }: ManifestNode): boolean {
  const isBuilt = resourceType === "model" || resourceType === "seed";
  return isBuilt && relationName !== undefined && repeatable.has(materialized);
}
