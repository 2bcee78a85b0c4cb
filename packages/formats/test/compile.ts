import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFile } from "node:fs/promises";

/** Reads a published JSON Schema; the function it gives says what is wrong, or null. */
export async function compile(name: string): Promise<(value: unknown) => unknown> {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  const schema: unknown = JSON.parse(await readFile(file, "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error(`${name} is no schema.`);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? null : validate.errors);
}
