/**
 * Whether a file, by its beginning, is only a pointer to one that is kept elsewhere: by Git LFS (its
 * specification, version 1, and the names it had before), or by git-annex where a file is unlocked. Its
 * lines are nobody's work, and no lines of the file.
 */
export function isPointer(start: string): boolean {
  return lfs.test(start) || /^\/annex\/objects\/\S+\n?$/.test(start);
}

const lfs =
  /^version https?:\/\/(?:git-lfs\.github\.com\/spec\/v\d|git-media\.io\/v\/2|hawser\.github\.com\/spec\/v1)\n(?:ext-.*\n)*oid /;
