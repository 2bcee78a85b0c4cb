import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { z } from "zod";

/**
 * What Dagster Pipes 0.1 gives a process that it starts: two variables, each base64 of zlib of JSON. Source:
 * `dagster_pipes/__init__.py`.
 */
export interface Pipes {
  /** Where messages go, a line of JSON each. */
  readonly messages: { readonly path: string } | { readonly stream: "stdout" | "stderr" };
  /** By unique id, what a node is in Dagster. Nodes without an entry are none of this step's. */
  readonly nodes: ReadonlyMap<string, PipesNode>;
}

/** An asset that a node builds or, with a `check`, one that it tests. */
export interface PipesNode {
  /** As `AssetKey.to_escaped_user_string` writes it. */
  readonly asset: string;
  readonly check?: string | undefined;
}

const pipesNode = z.object({ asset: z.string(), check: z.string().optional() });
const contextData = z.object({
  extras: z.object({ nodes: z.record(z.string(), pipesNode) }),
});
const contextParams = z.union([z.object({ path: z.string() }), z.object({ data: z.unknown() })]);
const stream = z.enum(["stdout", "stderr"]);
const messagesParams = z.union([
  z.object({ path: z.string() }).transform(({ path }) => ({ path })),
  z.object({ stdio: stream }).transform(({ stdio }) => ({ stream: stdio })),
  z.object({ buffered_stdio: stream }).transform((params) => ({ stream: params.buffered_stdio })),
]);

/**
 * Reads the variables of Dagster Pipes; undefined if Dagster has not started this process.
 *
 * @throws {Error} that names the variable which is not what can be used.
 */
export function readPipes(
  environment: Readonly<Record<string, string | undefined>>,
): Pipes | undefined {
  if (!environment.DAGSTER_PIPES_CONTEXT) return undefined;
  const params = read(environment, {
    name: "DAGSTER_PIPES_CONTEXT",
    form: contextParams,
    expected: "a context in a file or in itself",
  });
  const data: unknown = "path" in params ? readJson(params.path) : params.data;
  const context = contextData.safeParse(data);
  if (!context.success) {
    throw new Error(
      'Dagster Pipes: `extras={"nodes": {UNIQUE_ID: {"asset": KEY}}}` has to say which node is which asset; see docs/windows.md.',
    );
  }
  const messages = read(environment, {
    name: "DAGSTER_PIPES_MESSAGES",
    form: messagesParams,
    expected: "a file or a standard stream to write messages to",
  });
  return { messages, nodes: new Map(Object.entries(context.data.extras.nodes)) };
}

function read<Form>(
  environment: Readonly<Record<string, string | undefined>>,
  {
    name,
    form,
    expected,
  }: { readonly name: string; readonly form: z.ZodType<Form>; readonly expected: string },
): Form {
  try {
    const bytes = inflateSync(Buffer.from(environment[name] ?? "", "base64"));
    return form.parse(JSON.parse(bytes.toString()));
  } catch (cause) {
    throw new Error(`${name} is to be ${expected}, as Dagster writes it, and is not.`, { cause });
  }
}

function readJson(path: string): unknown {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  return value;
}
