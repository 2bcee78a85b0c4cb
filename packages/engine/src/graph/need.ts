import type { NodeDefinition } from "./node-definition.ts";
import type { Trigger } from "./trigger.ts";

/** A node is needed by its definition (its value is then typed) or by its id alone. */
export type Need = string | NodeDefinition;

type IdOf<N> = N extends NodeDefinition<infer Id> ? Id : N extends string ? N : never;
type ValueOf<N> = N extends NodeDefinition<string, infer Value> ? Value : unknown;

/** The values of `Needs` by id; under `all-finished` each may be missing. */
export type InputsOf<
  Needs extends readonly Need[],
  When extends Trigger,
> = When extends "all-finished"
  ? { readonly [N in Needs[number] as IdOf<N>]?: ValueOf<N> }
  : { readonly [N in Needs[number] as IdOf<N>]: ValueOf<N> };

/** The id by which a need is known. */
export function needId(need: Need): string {
  return typeof need === "string" ? need : need.id;
}
