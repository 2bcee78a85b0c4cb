import { createHash } from "node:crypto";
import { unreachable } from "../errors/unreachable.ts";
import type { Unit } from "../schedule/unit.ts";
import { canonicalText } from "./canonical-text.ts";

declare const fingerprintBrand: unique symbol;

/** A digest of everything that a node's value is computed from. Made by {@link fingerprintOf} only. */
export type Fingerprint = string & { readonly [fingerprintBrand]: true };

/**
 * SHA-256 over the canonical text of: graph, node, version, static input, element, values of the
 * needs that count, allow-listed variables, and facts. A fan-out's child goes by its element and not by its
 * key, so that elements may move within the list. Throws a `TypeError` for values that have no
 * canonical text.
 */
export function fingerprintOf(
  unit: Pick<Unit, "node" | "item" | "inputs">,
  {
    graph,
    environment,
  }: { readonly graph: string; readonly environment: Readonly<Record<string, string>> },
): Fingerprint {
  const { node, item, inputs } = unit;
  const text = canonicalText({
    format: 1,
    graph,
    node: node.id,
    version: node.cache?.version,
    work: workText(unit),
    item,
    inputs: countedInputs(unit),
    environment,
    facts: node.cache?.facts?.(inputs),
  });
  const digest = createHash("sha256").update(text).digest("hex");
  if (!isFingerprint(digest)) throw new TypeError("SHA-256 gave no digest.");
  return digest;
}

function countedInputs({ node, inputs }: Pick<Unit, "node" | "inputs">): Unit["inputs"] {
  const counted = node.cache?.needs;
  if (counted === undefined) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([id]) => counted.includes(id)));
}

/** Where a module lies does not matter, so that another checkout finds the same outcomes. */
function workText({ node: { work } }: Pick<Unit, "node">): unknown {
  switch (work.kind) {
    case "function":
      return undefined;
    case "module":
      return { export: work.export, input: work.input };
    case "payload":
      return { payload: work.payload };
    default:
      return unreachable(work);
  }
}

function isFingerprint(text: string): text is Fingerprint {
  return text.length === 64;
}
