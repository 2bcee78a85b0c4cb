import { z } from "zod";

/** The part of JSON Schema that the protocol is written in, read into something easier to print. */
export type Shape =
  | { readonly kind: "text" | "integer" | "number" | "flag" | "anything" }
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly items: Shape }
  | { readonly kind: "reference"; readonly name: string }
  | { readonly kind: "nullable"; readonly inner: Shape };

/** A field of a record. Its names are those of the lines. */
export interface Field {
  readonly name: string;
  readonly description: string | undefined;
  readonly shape: Shape;
}

/** A named definition. */
export interface Definition {
  readonly name: string;
  readonly description: string;
  readonly body:
    | { readonly kind: "record"; readonly fields: readonly Field[] }
    | { readonly kind: "choice"; readonly values: readonly string[] }
    | { readonly kind: "union"; readonly members: readonly string[] };
}

const primitives = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "flag",
  object: "anything",
} as const;

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.union([
    z
      .strictObject({ description: z.string().optional(), $ref: z.string() })
      .transform(({ $ref }) => ({ kind: "reference" as const, name: nameIn($ref) })),
    z
      .strictObject({ const: z.string() })
      .transform((schema) => ({ kind: "constant" as const, value: schema.const })),
    z
      .strictObject({ description: z.string().optional(), enum: z.array(z.string()) })
      .transform((schema) => ({ kind: "choice" as const, values: schema.enum })),
    z
      .strictObject({
        description: z.string().optional(),
        type: z.literal("array"),
        items: shape,
      })
      .transform(({ items }) => ({ kind: "list" as const, items })),
    z
      .strictObject({
        description: z.string().optional(),
        anyOf: z.tuple([shape, z.strictObject({ type: z.literal("null") })]),
      })
      .transform(({ anyOf: [inner] }) => ({ kind: "nullable" as const, inner })),
    z
      .strictObject({
        description: z.string().optional(),
        type: z.tuple([z.enum(["string", "integer", "number"]), z.literal("null")]),
      })
      .transform(({ type: [type] }) => ({
        kind: "nullable" as const,
        inner: { kind: primitives[type] },
      })),
    z
      .strictObject({
        description: z.string().optional(),
        type: z.enum(["string", "integer", "number", "boolean", "object"]),
        additionalProperties: z.literal(true).optional(),
      })
      .transform(({ type }) => ({ kind: primitives[type] })),
  ]),
);

const described = z.looseObject({ description: z.string().optional() });
const body = z.union([
  z
    .strictObject({
      description: z.string(),
      type: z.literal("object"),
      properties: z.record(z.string(), z.unknown()),
    })
    .transform(({ properties }) => ({ kind: "record" as const, fields: readFields(properties) })),
  z
    .strictObject({ description: z.string(), enum: z.array(z.string()) })
    .transform((schema) => ({ kind: "choice" as const, values: schema.enum })),
  z
    .strictObject({
      description: z.string(),
      oneOf: z.array(z.strictObject({ $ref: z.string() })),
    })
    .transform(({ oneOf }) => ({
      kind: "union" as const,
      members: oneOf.map(({ $ref }) => nameIn($ref)),
    })),
]);
const document = z.looseObject({ $defs: z.record(z.string(), z.unknown()) });

/** Reads the schema. Throws a `ZodError` if it uses more of JSON Schema than is known here. */
export function readProtocol(schema: unknown): readonly Definition[] {
  const { $defs: definitions } = document.parse(schema);
  return Object.entries(definitions).map(([name, definition]) => ({
    name,
    description: described.parse(definition).description ?? "",
    body: body.parse(definition),
  }));
}

function readFields(properties: Readonly<Record<string, unknown>>): readonly Field[] {
  return Object.entries(properties).map(([name, property]) => ({
    name,
    description: described.parse(property).description,
    shape: shape.parse(property),
  }));
}

function nameIn(reference: string): string {
  return reference.replace("#/$defs/", "");
}
