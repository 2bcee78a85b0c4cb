import type { Change, ChangedFile } from "../../../change/change.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt } from "../../requests.ts";
import { shortPath, type Told } from "./told.ts";

/**
 * The only file of the source that is new, or the only one that is gone, and of several new ones the one
 * that has most to do with the title: where some are new and some gone, one may be another.
 */
export function tellFile({ title, files }: Change): Told | undefined {
  const titled = readTellingWords(title);
  const own = files.filter(({ role }) => role === "source" || role === "data");
  const [born, gone] = [own.filter(isOf("added")), own.filter(isOf("deleted"))];
  const [file] = [...born, ...gone].toSorted(
    (one, other) => countShared(other, titled) - countShared(one, titled),
  );
  // Beside tests and data that come with it, it is one of several.
  const isOne = files.filter((each) => isOf("added")(each) || isOf("deleted")(each)).length === 1;
  if (file === undefined) return undefined;
  if (!isOne && (files.some(isOf("deleted")) || countShared(file, titled) === 0)) return undefined;
  const name = gone.length > 0 ? "file-gone" : isOne ? "file-new" : "file-one";
  return { terms: { [name]: shortPath(file.path) }, proof: [fileAt(file)] };
}

function countShared({ path }: ChangedFile, titled: ReadonlySet<string>): number {
  return readTellingWords(path.replaceAll(/[/_]/g, " ")).intersection(titled).size;
}

function isOf(status: ChangedFile["status"]) {
  return (file: ChangedFile): boolean => file.status === status;
}
