import { type JsonSchema, publishedFormats, toJsonSchema } from "./published-formats.ts";

const shared = "#/$defs/";

/** Every published format as Markdown: its fields, then the parts that several of them share. */
export function describeFormats(): string {
  const parts = new Map<string, JsonSchema>();
  const sections = publishedFormats.map((format) => {
    const schema = toJsonSchema(format);
    for (const [id, part] of Object.entries(schema.$defs ?? {})) parts.set(id, part);
    const file = `${format.name}.schema.json`;
    return [
      `## ${schema.title ?? format.name}`,
      `${schema.description ?? ""} Found in ${format.where}; [\`${file}\`](../packages/formats/schemas/${file}).`,
      ...describe(schema, parts),
    ].join("\n\n");
  });
  const ordered = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shared = ordered.map(([id, part]) =>
    [`### ${id}`, part.description ?? "", ...describe(part, parts)].filter(Boolean).join("\n\n"),
  );
  return `${[...sections, "## Shared parts", ...shared].join("\n\n")}\n`;
}

type Parts = ReadonlyMap<string, JsonSchema>;

/** What stands under the heading of a format or a shared part: a table, or one for each variant. */
function describe(schema: JsonSchema, parts: Parts): readonly string[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) {
    return variants.flatMap((variant) =>
      variant.$ref === undefined ? describe(variant, parts) : [`- ${typeOf(variant)}`],
    );
  }
  if (schema.properties === undefined) return [`Type: ${typeOf(schema)}.`];
  const rows = rowsOf(schema, { parts, prefix: "" });
  return [["| field | type | meaning |", "| --- | --- | --- |", ...rows].join("\n")];
}

function rowsOf(
  schema: JsonSchema,
  { parts, prefix }: { readonly parts: Parts; readonly prefix: string },
): readonly string[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (typeof field === "boolean") return [];
    const name = `${prefix}${key}`;
    const type = `${typeOf(field)}${required.has(key) ? "" : ", may be absent"}`;
    const { schema: inside, suffix } = insideOf(field);
    return [
      `| \`${name}\` | ${type} | ${meaningOf(field, parts)} |`,
      ...(inside === undefined ? [] : rowsOf(inside, { parts, prefix: `${name}${suffix}.` })),
    ];
  });
}

/** The object that a field holds, or holds a list of, where it has no name of its own. */
function insideOf(field: JsonSchema): {
  readonly schema: JsonSchema | undefined;
  readonly suffix: string;
} {
  const value = withoutNull(field);
  const items = listItem(value);
  if (items !== undefined) return { schema: objectOf(items), suffix: "[]" };
  return { schema: objectOf(value), suffix: "" };
}

function objectOf(schema: JsonSchema): JsonSchema | undefined {
  return schema.properties === undefined ? undefined : schema;
}

function meaningOf(field: JsonSchema, parts: Parts): string {
  const said = field.description ?? parts.get(partOf(field) ?? "")?.description ?? "";
  return said.replaceAll("|", "\\|");
}

/** A field's type in words, with a link to the shared part that it is. */
function typeOf(field: JsonSchema): string {
  const value = withoutNull(field);
  return value === field ? plainTypeOf(value) : `${plainTypeOf(value)} or null`;
}

function plainTypeOf(schema: JsonSchema): string {
  const part = partOf(schema);
  if (part !== undefined) return `[${part}](#${part})`;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(", ");
  const items = listItem(schema);
  if (items !== undefined) return `list of ${plainTypeOf(items)}`;
  if (schema.prefixItems !== undefined) {
    const items = schema.prefixItems.filter((item) => typeof item === "object");
    return `list of ${items.map(plainTypeOf).join(" and ")}`;
  }
  if (schema.type === "object" && schema.properties === undefined) return "texts by name";
  if (schema.type === "integer") return "whole number";
  if (schema.type === "string") return schema.format === "date" ? "day, `YYYY-MM-DD`" : "text";
  return typeof schema.type === "string" ? schema.type : "value";
}

function partOf({ $ref }: JsonSchema): string | undefined {
  return $ref?.startsWith(shared) ? $ref.slice(shared.length) : undefined;
}

function withoutNull(field: JsonSchema): JsonSchema {
  const [value, nothing] = field.anyOf ?? [];
  return value !== undefined && nothing?.type === "null" ? value : field;
}

function listItem({ items }: JsonSchema): JsonSchema | undefined {
  return typeof items === "object" && !Array.isArray(items) ? items : undefined;
}
