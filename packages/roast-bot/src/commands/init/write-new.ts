import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** A file that is to be written, its path relative to the dev log. */
interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Which files were written, and which were there before. */
export interface WrittenFiles {
  /** Files that were written, relative to the dev log. */
  readonly written: readonly string[];
  /** Files that exist already and were left as they are. */
  readonly kept: readonly string[];
}

/** Writes the files that aren't there yet, and their folders. */
export async function writeNew(folder: string, files: readonly NewFile[]): Promise<WrittenFiles> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await writeFile(target, file.text, { flag: "wx" });
      written.push(file.path);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      kept.push(file.path);
    }
  }
  return { written, kept };
}

/** What writing a file would change: all of a new one; of one that is there, which lines differ. */
export async function describeChange(folder: string, file: NewFile): Promise<string> {
  const lines = file.text.trimEnd().split("\n");
  const place = path.join(folder, file.path);
  if (!existsSync(place)) {
    return ["--- /dev/null", `+++ ${file.path}`, ...lines.map((line) => `+${line}`), ""].join("\n");
  }
  const here = (await readFile(place, "utf8")).trimEnd().split("\n");
  const gone = here.filter((line) => !lines.includes(line)).map((line) => `-${line}`);
  const come = lines.filter((line) => !here.includes(line)).map((line) => `+${line}`);
  return [
    `--- ${file.path}, as it is`,
    `+++ ${file.path}, as it would be`,
    ...gone,
    ...come,
    "",
  ].join("\n");
}
