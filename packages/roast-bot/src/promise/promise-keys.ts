import { z } from "zod";
import { promiseSchema } from "./promise-schema.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of `roast-bot.yaml`, as published in `schemas/roast-bot.schema.json`. */
export function promiseJsonSchema(): JsonSchema {
  return z.toJSONSchema(promiseSchema, { io: "input" });
}

/** The keys known at a place of `roast-bot.yaml`: `""` for its root, else `who`, `sources`, ... */
export function keysOf(place: string): readonly string[] {
  const root = promiseJsonSchema();
  const group = place === "" ? root : groupIn(root.properties?.[place]);
  return Object.keys(group?.properties ?? {});
}

/** The group a key holds, or the one that each item of its list holds. */
function groupIn(schema: JsonSchema["items"]): JsonSchema | undefined {
  if (typeof schema !== "object" || Array.isArray(schema)) return undefined;
  return schema.items === undefined ? schema : groupIn(schema.items);
}
