import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** What goes wrong with git, and at which writing call, counted from 1. */
export interface GitFault {
  readonly kind: "kill-before" | "kill-after" | "disk-full" | "none";
  readonly at: number;
}

/**
 * Puts a program called `git` into a folder of its own and returns the folder. It counts the calls
 * that write, in the file `calls` beside it, and at the one named it kills the calling process
 * before or after the call, or fails as a full disk does, from that call on. All else it leaves to
 * the real git. The fault stands in the script, since git is given a small environment only.
 */
export async function gitWithFault(
  folder: string,
  { fault, realGit }: { readonly fault: GitFault; readonly realGit: string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const script = `#!/bin/sh
case " $* " in
  *" clone "*|*" fetch "*|*" push "*|*" hash-object "*|*" read-tree "*|*" update-index "*) ;;
  *" write-tree "*|*" commit-tree "*|*" update-ref "*) ;;
  *) exec ${realGit} "$@" ;;
esac
echo "$1" >> ${folder}/calls
call=$(wc -l < ${folder}/calls)
${faultLines(fault, realGit)}
exec ${realGit} "$@"
`;
  const file = path.join(folder, "git");
  await writeFile(file, script);
  await chmod(file, 0o755);
  return folder;
}

function faultLines({ kind, at }: GitFault, realGit: string): string {
  switch (kind) {
    case "none":
      return "";
    case "kill-before":
      return `[ "$call" -eq ${at} ] && kill -9 $PPID && exit 1`;
    case "kill-after":
      return `if [ "$call" -eq ${at} ]; then ${realGit} "$@"; kill -9 $PPID; exit 1; fi`;
    case "disk-full":
      return `if [ "$call" -ge ${at} ]; then
  echo "fatal: unable to write file: No space left on device" >&2
  exit 128
fi`;
  }
}
