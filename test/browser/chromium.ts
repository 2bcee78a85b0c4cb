import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { cacheFolder, exists } from "./cache-folder.ts";

/** A browser's executable, and what its environment needs beside our own. */
interface Executable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const run = promisify(execFile);

const systems = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Starts a headless Chromium: the one `$CHROMIUM` names, else the system's, else the one that
 * `@sparticuz/chromium` ships. Nothing has to be installed for the last, as it brings the
 * libraries a bare machine lacks. Without a sandbox, which root cannot have; it only ever loads
 * pages that our tests made.
 */
export async function launchChromium(): Promise<Browser> {
  const { path, environment } = await findChromium();
  return await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox", "--font-render-hinting=none"],
    env: { ...process.env, ...environment },
  });
}

async function findChromium(): Promise<Executable> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return { path: named, environment: {} };
  for (const path of systems) if (await exists(path)) return { path, environment: {} };
  return await shippedChromium();
}

async function shippedChromium(): Promise<Executable> {
  const packageFolder = join(
    dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))),
    "..",
  );
  const { version } = parseManifest(await readFile(join(packageFolder, "package.json"), "utf8"));
  const folder = await cacheFolder({
    name: `chromium-${version}-${process.arch}`,
    fill: async (draft) => {
      await unpackFile(join(packageFolder, "bin/chromium.br"), join(draft, "chromium"));
      await unpackFolder(join(packageFolder, "bin/al2023.tar.br"), draft);
      await unpackFolder(join(packageFolder, "bin/fonts.tar.br"), draft);
    },
  });
  const fontconfig = join(folder, "fontconfig.xml");
  await writeFile(fontconfig, fontconfigFor(folder));
  return {
    path: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: fontconfig },
  };
}

function parseManifest(text: string): { readonly version: string } {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return { version: String(manifest.version) };
  }
  throw new Error("the manifest of @sparticuz/chromium has no version");
}

async function unpackFile(packed: string, file: string): Promise<void> {
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(file, { mode: 0o755 }),
  );
}

/**
 * Through a file, not a pipe: tar stops reading at the archive's end and may close its input while
 * the padding after that is still being written, which would fail a whole unpacking.
 */
async function unpackFolder(packed: string, folder: string): Promise<void> {
  const archive = `${folder}.tar`;
  await mkdir(folder, { recursive: true });
  try {
    await unpackFile(packed, archive);
    await run("tar", ["-x", "-f", archive, "-C", folder]);
  } finally {
    await rm(archive, { force: true });
  }
}

/** Fonts of the system where it has any, and the shipped one in any case. */
function fontconfigFor(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, "fonts")}</dir>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
