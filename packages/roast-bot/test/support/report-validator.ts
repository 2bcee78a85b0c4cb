import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFile } from "node:fs/promises";

/** What a published JSON Schema says against a JSON text; `null` when nothing. */
export async function schemaErrors(schema: string, json: string): Promise<unknown> {
  const url = import.meta.resolve(`@mea-culpa/formats/schemas/${schema}.schema.json`);
  const parsed: unknown = JSON.parse(await readFile(new URL(url), "utf8"));
  if (typeof parsed !== "object" || parsed === null) throw new Error(`${schema} is no schema.`);
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const validate = ajv.compile(parsed);
  const value: unknown = JSON.parse(json);
  return validate(value) ? null : validate.errors;
}
