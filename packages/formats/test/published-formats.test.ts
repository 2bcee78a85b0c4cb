import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { describeFormats } from "../scripts/describe-formats.ts";
import { type JsonSchema, publishedFormats, toJsonSchema } from "../scripts/published-formats.ts";
import { compile } from "./compile.ts";

describe.each(publishedFormats)("the published format $name", (format) => {
  test("is the one in the code (`npm run schemas` brings it up to date)", async () => {
    const file = new URL(`../schemas/${format.name}.schema.json`, import.meta.url);
    expect(await readFile(file, "utf8")).toBe(`${JSON.stringify(toJsonSchema(format), null, 2)}\n`);
  });

  test("is a JSON Schema that is complete in itself", async () => {
    await expect(compile(format.name)).resolves.toBeTypeOf("function");
  });

  test("says what it is, and what each of its fields means", () => {
    const schema = toJsonSchema(format);
    expect([schema.title, schema.description]).not.toContain(undefined);
    expect([...wordless(schema, schema.$defs ?? {}, format.name)]).toEqual([]);
  });
});

test("docs/formats.md says what the schemas say (`npm run schemas` brings it up to date)", async () => {
  const page = fileURLToPath(new URL("../../../docs/formats.md", import.meta.url));
  expect(await readFile(page, "utf8")).toContain(
    `<!-- formats -->\n\n${describeFormats()}\n<!-- /formats -->`,
  );
});

/** The fields without a description, of their own or of the shared part that they are. */
function* wordless(
  schema: JsonSchema | boolean,
  parts: Readonly<Record<string, JsonSchema>>,
  place: string,
): Generator<string> {
  if (typeof schema === "boolean") return;
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (typeof field === "boolean") continue;
    const part = parts[field.$ref?.replace("#/$defs/", "") ?? ""];
    if ((field.description ?? part?.description) === undefined) yield `${place}.${key}`;
    yield* wordless(field, parts, `${place}.${key}`);
  }
  const { items } = schema;
  if (items !== undefined && !Array.isArray(items)) yield* wordless(items, parts, `${place}[]`);
  for (const variant of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    yield* wordless(variant, parts, place);
  }
  for (const [id, part] of Object.entries(schema.$defs ?? {})) yield* wordless(part, parts, id);
}
