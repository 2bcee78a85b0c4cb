/**
 * Whether a file that comes may be one that goes, written anew: in the same folder, by its name with
 * another ending (`bells.js`, `bells.ts`), or by a name that begins alike (`label.yml`, `labeler.yml`).
 */
export function isCalledAlike(one: string, other: string): boolean {
  const [first, second] = [readPath(one), readPath(other)];
  const shorter = Math.min(first.stem.length, second.stem.length);
  let shared = 0;
  while (shared < shorter && first.stem[shared] === second.stem[shared]) shared += 1;
  return first.folder === second.folder && shared >= 4 && shared * 3 >= shorter * 2;
}

/** Whether a file may stand for one that goes: called alike, by its name elsewhere, or beside it. */
export function mayReplace(one: string, other: string): boolean {
  const [first, second] = [readPath(one), readPath(other)];
  const isBeside = first.folder === second.folder && first.ending === second.ending;
  return isBeside || first.name === second.name || isCalledAlike(one, other);
}

function readPath(path: string): Readonly<Record<"folder" | "name" | "stem" | "ending", string>> {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.indexOf(".", 1);
  const stem = dot === -1 ? name : name.slice(0, dot);
  return { folder: path.slice(0, -name.length), name, stem, ending: name.slice(stem.length) };
}
