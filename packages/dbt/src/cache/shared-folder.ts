import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { readMessage } from "../errors/read-message.ts";
import { UsageError } from "../errors/usage-error.ts";

/**
 * Makes the folder of a file that builds share, and those above it. (Node's own `recursive` never returns
 * where a file system says that a folder is missing which is there, as `/proc` does.)
 *
 * @throws {UsageError} that says which variable names another place.
 */
export function makeSharedFolder(folder: string): void {
  try {
    make(folder);
  } catch (cause) {
    throw new UsageError(
      `What builds share can not be kept in ${folder}: ${readMessage(cause)}. XDG_STATE_HOME names another folder for it.`,
      { cause },
    );
  }
}

function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  if (folder !== dirname(folder)) make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another build was sooner.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
