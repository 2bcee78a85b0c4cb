import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A dev log in a temporary folder, with the folder its pages may be built into beside it. */
export class TemporaryDevLog implements AsyncDisposable {
  readonly folder: string;
  readonly outDir: string;

  private constructor(root: string) {
    this.folder = join(root, "dev-log");
    this.outDir = join(root, "pages");
  }

  /** Writes the files of a dev log; keys are paths from its root. */
  static async make(files: Readonly<Record<string, string>>): Promise<TemporaryDevLog> {
    const devLog = new TemporaryDevLog(await mkdtemp(join(tmpdir(), "dev-log-")));
    await mkdir(devLog.folder);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(devLog.folder, path)), { recursive: true });
      await writeFile(join(devLog.folder, path), text);
    }
    return devLog;
  }

  /** Removes the dev log and what was built from it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await rm(dirname(this.folder), { recursive: true, force: true });
  }
}
