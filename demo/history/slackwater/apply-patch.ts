/** Whole new contents by path; `undefined` deletes a path. */
export type FileChanges = Readonly<Record<string, string | undefined>>;

/**
 * Applies what `git diff --no-renames` printed to files by path, and returns what changed. Throws if
 * the files are not those that it was made from.
 */
export function applyPatch(files: Map<string, string>, patch: string): FileChanges {
  const changes = patch
    .split(/^diff --git .*\n/m)
    .slice(1)
    .map((part) => changeFile(files, part));
  for (const [path, text] of changes) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return Object.fromEntries(changes);
}

function changeFile(
  files: ReadonlyMap<string, string>,
  part: string,
): readonly [path: string, text: string | undefined] {
  const [, before] = /^--- (?:a\/)?(.+)$/m.exec(part) ?? [];
  const [, after] = /^\+\+\+ (?:b\/)?(.+)$/m.exec(part) ?? [];
  const path = after === "/dev/null" ? before : after;
  if (path === undefined) throw new Error(`This changes no text: ${part}`);
  const old = (files.get(path) ?? "").split("\n");
  const changed: string[] = [];
  let at = 0;
  for (const hunk of part.split(/^@@ /m).slice(1)) {
    const [head = "", ...lines] = hunk.split("\n");
    const first = Number(/^-(\d+)/.exec(head)?.[1]);
    while (at < first - 1) changed.push(old[at++] ?? "");
    // The last one is what comes after the line break.
    for (const line of lines.slice(0, -1)) {
      const [mark, text] = [line.charAt(0), line.slice(1)];
      if (mark !== "+" && old[at++] !== text) {
        throw new Error(`Line ${at} of ${path} is not "${text}", as a patch has it.`);
      }
      if (mark !== "-") changed.push(text);
    }
  }
  if (after === "/dev/null") return [path, undefined];
  return [path, [...changed, ...old.slice(at)].join("\n")];
}
