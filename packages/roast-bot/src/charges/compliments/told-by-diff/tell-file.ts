import type { Change } from "../../../change/change.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { fileAt } from "../../requests.ts";
import { shortPath, type Told } from "./told.ts";

/**
 * The only file that is new or gone, if it is of the source: where one comes and one goes, one may be the
 * other, and one whose lines stand elsewhere is not gone.
 */
export function tellFile({ files }: Change): Told | undefined {
  const [file, ...others] = files.filter(
    ({ status }) => status === "added" || status === "deleted",
  );
  if (file === undefined || others.length > 0) return undefined;
  if (file.role !== "source" && file.role !== "data") return undefined;
  if (isForUsers.test(file.path) || file.movedIn > 0 || file.movedOut > 0) return undefined;
  const name = file.status === "added" ? "file-new" : "file-gone";
  return { terms: { [name]: shortPath(file.path, files) }, proof: [fileAt(file)] };
}
