import { createHash } from "node:crypto";
import { z } from "zod";

const hooks = z.array(z.object({ sql: z.string() })).nullish();

/** The parts of dbt's manifest that decide what a node makes of its inputs. */
const digestibleNode = z.object({
  unique_id: z.string(),
  resource_type: z.string(),
  depends_on: z
    .object({ nodes: z.array(z.string()).default([]), macros: z.array(z.string()).default([]) })
    .nullish(),
  config: z.looseObject({
    materialized: z.string().nullish(),
    persist_docs: z.record(z.string(), z.unknown()).nullish(),
    docs: z.unknown().optional(),
    "pre-hook": hooks,
    "post-hook": hooks,
  }),
  checksum: z.unknown().optional(),
  raw_code: z.unknown().optional(),
  language: z.unknown().optional(),
  relation_name: z.unknown().optional(),
  contract: z.looseObject({ enforced: z.boolean().nullish() }).nullish(),
  constraints: z.unknown().optional(),
  description: z.unknown().optional(),
  columns: z.record(
    z.string(),
    z.looseObject({
      name: z.unknown().optional(),
      data_type: z.unknown().optional(),
      quote: z.unknown().optional(),
    }),
  ),
});
const macro = z.object({
  macro_sql: z.string(),
  depends_on: z.object({ macros: z.array(z.string()).default([]) }).nullish(),
});
/** What an adapter may go by to get at a source: a location, a plugin and its settings. */
const source = z.object({
  meta: z.unknown().optional(),
  source_meta: z.unknown().optional(),
  config: z.unknown().optional(),
  external: z.unknown().optional(),
});
/** What differs from one parsing to the next, or is made when the node is compiled. */
const passing: ReadonlySet<string> = new Set(["created_at", "build_path", "compiled_path"]);
const digestibleManifest = z.object({
  metadata: z
    .object({ adapter_type: z.string().nullish(), project_name: z.string().nullish() })
    .default({}),
  nodes: z.record(z.string(), z.looseObject({ resource_type: z.string() })),
  macros: z.record(z.string(), macro).default({}),
  sources: z.record(z.string(), source).default({}),
});

type DigestibleManifest = z.infer<typeof digestibleManifest>;
type DigestibleNode = z.infer<typeof digestibleNode>;
type Macro = z.infer<typeof macro>;

/**
 * What stands in tags of Jinja: up to the last end before another begins, since what looks like an end may
 * be one of a dictionary.
 */
const tags = /\{[{%](?:(?!\{[{%#]).)*[%}]\}/gs;

/**
 * What Jinja has of the project as a whole, or of the command (what there is, what is selected, how it was asked,
 * and all that has a name, by `context`), or a variable of the environment or a macro by a name that is not written there:
 * by `dispatch`, or out of the macros of a package.
 */
function findLookingAround(packages: Iterable<string>): RegExp {
  const named = String.raw`\s*\(\s*(?:macro_name\s*=\s*)?(['"])\w+`;
  return new RegExp(
    [
      String.raw`(?<![\w'"])(?:graph|selected_resources|flags|invocation_args_dict|dbt_metadata_envs|context)(?![\w'"])`,
      String.raw`(?<!\w)env_var(?!\w)(?!${named}\1\s*[,)])`,
      String.raw`(?<!\w)dispatch(?!\w)(?!${named}\2\s*[,)])`,
      String.raw`(?<![\w.'"])(?<package>${[...packages].join("|")})\s*(?:[[|),\]}]|-?%\}|\.\s*(?:get|items|keys|values)\b)`,
    ].join("|"),
    "g",
  );
}

/** What Jinja has of the node itself: descriptions, meta of columns, where its file lies. */
const lookingAtItself = /(?<![\w'"])model(?![\w'"])/g;

/** Where a tag gives names a value. */
const setting = /(\{%[-+]?\s*set\s+)(\w+(?:\s*,\s*\w+)*)/g;

/**
 * Whether tags say something. A name that the text sets is not that of a package, but for where it is given a value,
 * which may be the package.
 */
function says(text: string, what: RegExp): boolean {
  const names = new Set([...text.matchAll(setting)].flatMap(([, , set = ""]) => set.split(/\W+/)));
  return (text.replaceAll(setting, "$1").match(tags) ?? []).some((tag) =>
    [...tag.matchAll(what)].some(
      ({ groups }) => /^..[-+]?\s*set\s/.test(tag) || !names.has(groups?.["package"] ?? ""),
    ),
  );
}

/** What data is built from; the rest of dbt's nodes have no relation. */
const builtTypes: ReadonlySet<string> = new Set(["model", "seed"]);

/**
 * For each model and seed, a SHA-256 over its file, config, relation, contract and parents, over how its sources are got at, every
 * macro that it can reach (its materialization's among them), and over the ephemeral models that are
 * compiled into it, and over the project's on-run-start, which may make what models call. Where a node lies, when
 * it was parsed and how it is documented don't count, unless dbt writes the documentation into the database, or the
 * node reads what it is itself (`model`). What looks at the project or the command as a whole (itself or
 * by what it calls, not by dbt's materialization: dbt-duckdb's does to drop what hangs on a table) comes from more
 * than that, and has no digest; neither has what the project or a package builds by a `table` of its own. `manifest` is the value of a `manifest.json`.
 */
export function computeNodeDigests(manifest: unknown): ReadonlyMap<string, string> {
  const { nodes: all, macros, metadata, sources } = digestibleManifest.parse(manifest);
  const built = Object.values(all).filter(({ resource_type: type }) => builtTypes.has(type));
  const nodes = new Map(
    z
      .array(digestibleNode)
      .parse(built)
      .map((node) => [node.unique_id, node]),
  );
  const closures = findMacroClosures(macros, metadata);
  const beginning = Object.values(all)
    .filter(({ tags: marks }) => Array.isArray(marks) && marks.includes("on-run-start"))
    .map((row) => digestibleNode.parse(row))
    .map((hook) => [hook.unique_id, hook.raw_code, closures({ ...hook, config: {} }).reached]);
  const find = (what: RegExp): Sight => {
    const saying = Object.keys(macros).filter((id) => says(macros[id]?.macro_sql ?? "", what));
    return { what, macros: new Set(saying) };
  };
  const packages = new Set(["dbt", ...Object.keys(macros).map(packageOf)]);
  const [itself, around] = [find(lookingAtItself), find(findLookingAround(packages))];
  const digests = new Map<string, string>();
  const unsettled = new Set<string>();
  for (const id of nodes.keys()) computeDigest(id);
  for (const id of unsettled) digests.delete(id);
  return digests;

  function computeDigest(id: string): string {
    const known = digests.get(id);
    if (known !== undefined) return known;
    digests.set(id, ""); // dbt has no cycles; a broken manifest must not hang us
    const node = nodes.get(id);
    const parents = node?.depends_on?.nodes ?? [];
    const inlined = parents.filter((parent) => isEphemeral(nodes.get(parent)));
    const { reached, called, isCustom } = node === undefined ? noMacros : closures(node);
    const looksAt = ({ what, macros: saying }: Sight): boolean =>
      called.some((each) => saying.has(each)) ||
      (node !== undefined && listTexts(node).some((text) => says(text, what)));
    const whole = looksAt(itself)
      ? Object.entries(all[id] ?? {}).filter(([name]) => !passing.has(name))
      : [];
    const own = [node && ownText(node), whole, parents.map((parent) => sources[parent])];
    const digest = computeHash([beginning, own, reached, inlined.map(computeDigest)]);
    digests.set(id, digest);
    if (isCustom || looksAt(around) || inlined.some((parent) => unsettled.has(parent)))
      unsettled.add(id);
    return digest;
  }
}

function ownText(node: DigestibleNode): unknown {
  const { config, columns, contract, checksum, raw_code, language, relation_name } = node;
  const { docs: _, ...rest } = config;
  const areDocsBuilt = Object.keys(config.persist_docs ?? {}).length > 0;
  const areColumnsBuilt = areDocsBuilt || contract?.enforced === true;
  return {
    checksum,
    raw_code,
    language,
    relation_name,
    contract,
    config: rest,
    constraints: node.constraints,
    parents: node.depends_on?.nodes,
    columns: areColumnsBuilt
      ? columns
      : Object.values(columns).map(({ name, data_type, quote }) => [name, data_type, quote]),
    ...(areDocsBuilt ? { description: node.description } : {}),
  };
}

/** Something that can be looked at, and the macros that do. */
interface Sight {
  readonly what: RegExp;
  readonly macros: ReadonlySet<string>;
}

/** One of dbt's own, or of an adapter's: an adapter may take over that of another. */
const materializationOfDbt = /^macro\.(?:dbt\.\w+_default|dbt_(\w+)\.\w+_\1)$/;

/** Where macros go that build nothing; no materialization has such a name. */
const NO_MATERIALIZATION = "\0";

/** The macros of a node. */
interface Closure {
  /** Each that it can reach, with its digest, in a settled order. */
  readonly reached: readonly string[];
  /** Those that it calls; of what its materialization does, what isn't dbt's or the adapter's own. */
  readonly called: readonly string[];
  /** Whether its materialization may be another than dbt's or the adapter's of that name: nobody knows what it does. */
  readonly isCustom: boolean;
}

const noMacros: Closure = { reached: [], called: [], isCustom: false };

/**
 * A function that tells the macros of a node. Where one is called by its name alone, dbt takes that of the node's own
 * package, of the project or of its own packages, in this order; by `dispatch`, whatever package the project names.
 */
function findMacroClosures(
  macros: Readonly<Record<string, Macro>>,
  { adapter_type: adapter, project_name: project }: DigestibleManifest["metadata"],
): (node: DigestibleNode) => Closure {
  const ofDbt = ["macro.dbt.", `macro.dbt_${adapter ?? ""}.`];
  const byMaterialization = Map.groupBy(
    Object.keys(macros),
    (id) => /\.materialization_(.+)_[^_]+$/.exec(id)?.[1] ?? NO_MATERIALIZATION,
  );
  const texts = new Map<string, string>();
  const describe = (id: string): string => {
    const known = texts.get(id) ?? `${id} ${computeHash(macros[id]?.macro_sql ?? "")}`;
    texts.set(id, known);
    return known;
  };
  const byName = Map.groupBy(Object.keys(macros), nameOf);
  return (node) => {
    const { config } = node;
    const own = packageOf(node.unique_id);
    // dbt knows of what is called while it parses; what stands below `{% if execute %}` is named only.
    const words = new Set(
      listTexts(node).flatMap((text) => (text.match(tags) ?? []).join(" ").match(/\w+/g) ?? []),
    );
    const named = [...words]
      .flatMap((word) => byName.get(withoutAdapter(word)) ?? [])
      .filter((id) => mayBeMeant(id, own) || words.has(packageOf(id)));
    const called = reach([...(node.depends_on?.macros ?? []), ...named], own);
    const building = byMaterialization.get(config.materialized ?? "") ?? [];
    const all = reach([...called, ...building], own);
    const isCustom = !building.every((id) => materializationOfDbt.test(id));
    return {
      reached: [...all].sort().map(describe),
      called: [...all].filter(
        (id) => called.has(id) || !ofDbt.some((beginning) => id.startsWith(beginning)),
      ),
      isCustom,
    };
  };

  function reach(ids: Iterable<string>, own: string): ReadonlySet<string> {
    const waiting = [...ids];
    const reached = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      const { macro_sql: text = "", depends_on: needs } = macros[id] ?? {};
      // One of the same name may take its place, also where dbt knew of none.
      waiting.push(...findNamesakes(id, own));
      for (const need of needs?.macros ?? []) {
        // dbt takes a name, while it parses, for that of any package.
        const isMeant = mayBeMeant(need, own) || text.includes(packageOf(need));
        const others = isMeant ? [] : findNamesakes(need, own);
        waiting.push(...(others.length === 0 ? [need] : others));
      }
    }
    return reached;
  }

  function findNamesakes(id: string, own: string): readonly string[] {
    return (byName.get(nameOf(id)) ?? []).filter((other) => mayBeMeant(other, own));
  }

  /** Whether a macro may be what is called by its name, of which no package is said, in a node of the package. */
  function mayBeMeant(id: string, own: string): boolean {
    const name = lastOf(id);
    const itsPackage = packageOf(id);
    return (
      project === undefined ||
      project === null ||
      withoutAdapter(name) !== name ||
      [own, project, "dbt"].includes(itsPackage) ||
      itsPackage.startsWith("dbt_")
    );
  }
}

function nameOf(id: string): string {
  return withoutAdapter(lastOf(id));
}

function lastOf(id: string): string {
  return id.split(".").at(-1) ?? "";
}

function packageOf(id: string): string {
  return id.split(".")[1] ?? "";
}

/** What a macro is called without what `adapter.dispatch` puts before it: `default__`. */
function withoutAdapter(name: string): string {
  return name.replace(/^[^_]*?__/, "");
}

/** The Jinja of a node: its own and that of its hooks. */
function listTexts({ raw_code, config }: DigestibleNode): readonly string[] {
  const own = [...(config["pre-hook"] ?? []), ...(config["post-hook"] ?? [])].map(({ sql }) => sql);
  return typeof raw_code === "string" ? [raw_code, ...own] : own;
}

function isEphemeral(node: DigestibleNode | undefined): boolean {
  return node?.config.materialized === "ephemeral";
}

function computeHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
