import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test, gone after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "engine-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
