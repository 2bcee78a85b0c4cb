import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const packageFolder = join(import.meta.dirname, "..");
const tsc = join(packageFolder, "../../node_modules/.bin/tsc");

/** Where the script stands that pages load: in Hugo's assets, from where everybody takes it. */
export const browserScriptFile: string = join(packageFolder, "hugo/assets/roast-bot-footer.js");

/** The module that sites of Astro, Docusaurus and Eleventy render the footer with. */
export const siteModuleFile: string = join(packageFolder, "shared/render-footer.mjs");

const madeBy = "// Made from packages/footer/src by `npm run script`; edit that instead.";

/**
 * The custom element and all it needs as one classic script. Classic, because browsers refuse modules
 * in pages opened as files; one, because a site generator should not have to resolve imports.
 */
export async function browserScript(): Promise<string> {
  const modules = await joinModules("footer-element.js");
  return [madeBy, "(() => {", '"use strict";', ...modules, "defineFooter();", "})();", ""].join(
    "\n",
  );
}

/** `renderSiteFooter` and all it needs as one module, which a site can keep. */
export async function siteModule(): Promise<string> {
  const modules = await joinModules("render-site-footer.js");
  return [madeBy, "/* oxlint-disable */", ...modules, "export { renderSiteFooter };", ""].join(
    "\n",
  );
}

/** A module and all that it imports, made from what `tsc` emits. */
async function joinModules(file: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "roast-bot-footer-"));
  try {
    const project = join(packageFolder, "tsconfig.build.json");
    const where = ["--project", project, "--outDir", folder];
    const what =
      "--sourceMap false --inlineSources false --removeComments true --declaration false --isolatedDeclarations false --customConditions @mea-culpa/source".split(
        " ",
      );
    await promisify(execFile)(process.execPath, [tsc, ...where, ...what]);
    return await inOrder(folder, file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The bodies of a module and of all it imports, each once, what is imported first. */
async function inOrder(
  folder: string,
  file: string,
  seen: Set<string> = new Set(),
): Promise<readonly string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await readFile(join(folder, file), "utf8");
  const bodies: string[] = [];
  const body = text
    .replaceAll(/^import \{[^}]*\} from "\.\/([^"]+)";\n/gm, "import $1\n")
    .replaceAll(/^export (?=(?:async )?(?:function|class|const) )/gm, "");
  for (const [, imported] of body.matchAll(/^import (\S+)$/gm)) {
    if (imported !== undefined) bodies.push(...(await inOrder(folder, imported, seen)));
  }
  const rest = body.replaceAll(/^import \S+\n/gm, "");
  const left = /^(?:import|export)\b.*$/m.exec(rest);
  if (left !== null) throw new Error(`${file} has a form this script does not join: ${left[0]}`);
  return [...bodies, rest.trim()];
}
