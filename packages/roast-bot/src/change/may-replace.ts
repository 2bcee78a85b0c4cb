/**
 * Whether a file that comes may be one that goes, written anew: it comes into its folder with the same
 * ending (`table.go`, `vars.go`) or the same stem (`bells.js`, `bells.ts`), or stands elsewhere by its name.
 */
export function mayReplace(one: string, other: string): boolean {
  const [first, second] = [readPath(one), readPath(other)];
  const isBeside = first.folder === second.folder;
  return (
    first.name === second.name ||
    (isBeside && (first.ending === second.ending || first.stem === second.stem))
  );
}

function readPath(path: string): Readonly<Record<"folder" | "name" | "stem" | "ending", string>> {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.indexOf(".", 1);
  const stem = dot === -1 ? name : name.slice(0, dot);
  return { folder: path.slice(0, -name.length), name, stem, ending: name.slice(stem.length) };
}
