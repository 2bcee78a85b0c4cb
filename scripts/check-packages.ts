// Looks at each published package as npm would ship it: publint's rules, and what a reader of
// node_modules needs: the pages, no tests, maps that hold their sources, exports that exist.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { z } from "zod";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What clones run from; no package ships it. */
const sourceCondition = "@mea-culpa/source";

const workspaces = ["formats", "engine", "engine-temporal", "footer", "roast-bot", "dbt"].map(
  (name) => `packages/${name}`,
);
const manifestSchema = z.looseObject({ name: z.string(), exports: z.unknown() });
type Manifest = z.infer<typeof manifestSchema>;

/** What is read of `npm pack --json`. */
const packsSchema = z.array(
  z.object({ name: z.string(), files: z.array(z.object({ path: z.string() })) }),
);

const { stdout } = await promisify(execFile)(
  "npm",
  [
    "pack",
    "--dry-run",
    "--json",
    "--ignore-scripts",
    ...workspaces.map((one) => `--workspace=${one}`),
  ],
  { cwd: root, maxBuffer: 1 << 26 },
);
const packed = packsSchema.parse(JSON.parse(stdout));

let failed = false;
for (const workspace of workspaces) {
  const folder = join(root, workspace);
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
  );
  const files = packed.find(({ name }) => name === manifest.name)?.files.map(({ path }) => path);
  const { messages } = await publint({ pkgDir: folder, strict: true });
  const problems = [
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...(await problemsOf(folder, manifest, files ?? [])),
  ];
  for (const problem of problems) console.error(`${manifest.name}: ${problem}`);
  failed ||= problems.length > 0;
}
if (failed) process.exitCode = 1;
else console.log("packages: each is fit to publish");

async function problemsOf(
  folder: string,
  manifest: Manifest,
  files: readonly string[],
): Promise<string[]> {
  const shipped = new Set(files);
  return [
    ...["README.md", "CHANGELOG.md", "LICENSE"]
      .filter((page) => !shipped.has(page))
      .map((page) => `does not ship ${page}`),
    ...["homepage", "bugs", "keywords", "repository", "publishConfig", "engines"]
      .filter((field) => !(field in manifest))
      .map((field) => `package.json has no ${field}`),
    ...files
      .filter((path) => /(^|\/)(tests?|bench|fixtures)\/|\.test\.|(^|\/)cases\./.test(path))
      .map((path) => `ships ${path}, which is for tests`),
    ...targetsOf(manifest.exports)
      .filter((target) => !files.some((path) => matchesGlob(path, target.replace(/^\.\//, ""))))
      .map((target) => `exports ${target}, which it does not ship`),
    ...(
      await Promise.all(
        files.filter((path) => path.endsWith(".map")).map((path) => mapProblems(folder, path)),
      )
    ).flat(),
  ];
}

/** The files that an `exports` field leads to, for everybody who installs the package. */
function targetsOf(exports: unknown): string[] {
  if (typeof exports === "string") return [exports];
  if (typeof exports !== "object" || exports === null) return [];
  return Object.entries(exports).flatMap(([condition, target]) =>
    condition === sourceCondition ? [] : targetsOf(target),
  );
}

async function mapProblems(folder: string, path: string): Promise<string[]> {
  const map = z
    .object({ sources: z.array(z.string()), sourcesContent: z.array(z.string()).default([]) })
    .parse(JSON.parse(await readFile(join(folder, path), "utf8")));
  if (map.sources.length === map.sourcesContent.length) return [];
  return [`${path} maps to ${map.sources.join(", ")}, which it does not hold`];
}
