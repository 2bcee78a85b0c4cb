import type { ManifestNode } from "../manifest/manifest.ts";

/** What dbt's freshness check of this build said of a source. Earlier checks never count. */
export type SourceFreshness =
  | {
      readonly kind: "measured";
      readonly source: ManifestNode;
      /** dbt's word: `error` is what makes a source stale. */
      readonly status: "pass" | "warn" | "error";
      /** ISO 8601. */
      readonly maxLoadedAt: string;
      /** Seconds. */
      readonly age: number;
    }
  | { readonly kind: "unmeasured"; readonly source: ManifestNode; readonly error: unknown };

/** Whether the source's data may be built on: it was measured, and is not too old for dbt. */
export function isFresh(freshness: SourceFreshness): boolean {
  return freshness.kind === "measured" && freshness.status !== "error";
}

/** What is wrong with a source that is not fresh, in one sentence. */
export function describeStale(freshness: SourceFreshness): string {
  if (freshness.kind === "unmeasured") return `its freshness could not be measured`;
  const { age, maxLoadedAt } = freshness;
  return `its newest row is of ${maxLoadedAt}, ${describeAge(age)} old`;
}

function describeAge(seconds: number): string {
  if (seconds >= 172_800) return `${Math.floor(seconds / 86_400)} days`;
  if (seconds >= 7_200) return `${Math.floor(seconds / 3_600)} hours`;
  return `${Math.floor(seconds / 60)} minutes`;
}
