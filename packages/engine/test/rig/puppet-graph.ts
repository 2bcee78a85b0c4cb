import { createGraph, defineNode, type Graph } from "@mea-culpa/engine";
import type { NodeSettings, Trigger } from "../../src/graph/node-definition.ts";
import type { Puppets } from "./puppets.ts";

/** What a node of a puppet graph may say beside its needs. */
export interface PuppetSettings extends NodeSettings {
  readonly needs?: readonly string[];
  readonly trigger?: Trigger;
  readonly checks?: readonly string[];
}

/** A graph of puppets, each node by its id and needs: `{ a: [], b: ["a"] }`. */
export function puppetGraph(
  puppets: Puppets,
  nodes: Readonly<Record<string, readonly string[] | PuppetSettings>>,
): Graph {
  return createGraph({
    name: "puppets",
    nodes: Object.entries(nodes).map(([id, settings]) =>
      defineNode({
        id,
        run: puppets.run,
        ...("length" in settings ? { needs: settings } : settings),
      }),
    ),
  });
}
