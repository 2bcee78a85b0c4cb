import type { Definition, Shape } from "./protocol.ts";

const HEADER = `// Written from protocol.schema.json by \`npm run generate -w packages/dbt\`; not to be edited.

import { z } from "zod";
`;

/** Interfaces, and the zod schemas of whatever the Python process says. */
export function typescriptMessages(definitions: readonly Definition[]): string {
  const parsed = reachableFrom("HostMessage", definitions);
  return [
    HEADER,
    ...definitions.map(declaration),
    // A schema stands before those that use it; what uses itself says so by a getter.
    ...definitions
      .toReversed()
      .filter(({ name }) => parsed.has(name))
      .map(schema),
  ].join("\n");
}

function declaration({ name, description, body }: Definition): string {
  const comment = `/** ${description} */\n`;
  switch (body.kind) {
    case "choice":
      return `${comment}export type ${name} =\n${members(body.values.map(quote))};\n`;
    case "union":
      return `${comment}export type ${name} =${union(body.members)};\n`;
    case "record": {
      const fields = body.fields.map(
        (field) =>
          `${field.description === undefined ? "" : `  /** ${field.description} */\n`}  readonly ${field.name}: ${typeOf(field.shape)};\n`,
      );
      return `${comment}export interface ${name} {\n${fields.join("")}}\n`;
    }
  }
}

function union(names: readonly string[]): string {
  const line = ` ${names.join(" | ")}`;
  return line.length > 60 ? `\n${members(names)}` : line;
}

function members(names: readonly string[]): string {
  return names.map((name) => `  | ${name}`).join("\n");
}

function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "flag":
      return "boolean";
    case "anything":
      return "Readonly<Record<string, unknown>>";
    case "constant":
      return quote(shape.value);
    case "choice":
      return shape.values.map(quote).join(" | ");
    case "list":
      return `readonly ${typeOf(shape.items)}[]`;
    case "reference":
      return shape.name;
    case "nullable":
      return `${typeOf(shape.inner)} | null`;
  }
}

function schema({ name, description, body }: Definition): string {
  const isRoot = name === "HostMessage" || name === "DbtStatus";
  const comment = isRoot ? `/** ${description} */\n` : "";
  const head = `${comment}${isRoot ? "export " : ""}const ${schemaName(name)}`;
  switch (body.kind) {
    case "choice":
      return `${head}: z.ZodType<${name}> = z.enum([\n${lines(body.values.map(quote))}]);\n`;
    case "union":
      return `${head}: z.ZodType<${name}> = z.discriminatedUnion("type", [\n${lines(body.members.map(schemaName))}]);\n`;
    case "record": {
      const fields = body.fields.map(({ name: field, shape }) =>
        refersTo(shape, name)
          ? `get ${field}(): z.ZodType<${typeOf(shape)}> {\n    return ${schemaOf(shape)};\n  }`
          : `${field}: ${schemaOf(shape)}`,
      );
      const entry = fields.length === 1 ? `{ ${fields[0]} }` : `{\n${lines(fields)}}`;
      return `${head} = z.strictObject(${entry});\n`;
    }
  }
}

function schemaOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "z.string()";
    case "integer":
      return "z.int()";
    case "number":
      return "z.number()";
    case "flag":
      return "z.boolean()";
    case "anything":
      return "z.record(z.string(), z.unknown())";
    case "constant":
      return `z.literal(${quote(shape.value)})`;
    case "choice":
      return `z.enum([${shape.values.map(quote).join(", ")}])`;
    case "list":
      return `z.array(${schemaOf(shape.items)})`;
    case "reference":
      return schemaName(shape.name);
    case "nullable":
      return `${schemaOf(shape.inner)}.nullable()`;
  }
}

function reachableFrom(root: string, definitions: readonly Definition[]): ReadonlySet<string> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const reached = new Set<string>();
  const waiting = [root];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const definition = byName.get(name);
    if (definition?.body.kind === "union") waiting.push(...definition.body.members);
    if (definition?.body.kind !== "record") continue;
    for (const { shape } of definition.body.fields) waiting.push(...references(shape));
  }
  return reached;
}

function refersTo(shape: Shape, name: string): boolean {
  return references(shape).includes(name);
}

function references(shape: Shape): readonly string[] {
  if (shape.kind === "reference") return [shape.name];
  if (shape.kind === "list") return references(shape.items);
  return shape.kind === "nullable" ? references(shape.inner) : [];
}

function lines(entries: readonly string[]): string {
  return entries.map((entry) => `  ${entry},\n`).join("");
}

function schemaName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
