import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** What happens at the writing calls of git, or at one of them, counted from 1. */
export type GitFault =
  | { readonly kind: "kill-before" | "kill-after" | "disk-full"; readonly at: number }
  /** The caller stands still while the folder is copied, before and after each call. */
  | { readonly kind: "copy"; readonly folder: string; readonly into: string };

/**
 * Puts a program called `git` into a folder of its own. It counts the calls that write, in the file
 * `calls` beside it, and at the one named it kills the calling process before or after the call, or
 * fails as a full disk does, from that call on. All else it leaves to the real git. The fault stands
 * in the script, since git is given a small environment only.
 */
export async function gitWithFault(
  folder: string,
  { fault, realGit }: { readonly fault: GitFault; readonly realGit: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = `#!/bin/sh
case " $* " in
  *" clone "*|*" fetch "*|*" push "*|*" fast-import "*|*" read-tree "*|*" update-index "*) ;;
  *" commit-tree "*|*" update-ref "*) ;;
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
}

function faultLines(fault: GitFault, realGit: string): string {
  switch (fault.kind) {
    case "kill-before":
      return `[ "$call" -eq ${fault.at} ] && kill -9 $PPID && exit 1`;
    case "kill-after":
      return `if [ "$call" -eq ${fault.at} ]; then ${realGit} "$@"; kill -9 $PPID; exit 1; fi`;
    case "disk-full":
      return `if [ "$call" -ge ${fault.at} ]; then
  echo "fatal: unable to write file: No space left on device" >&2
  exit 128
fi`;
    case "copy":
      return `copy() {
  kill -STOP $PPID
  cp -a ${fault.folder} ${fault.into}/$1-$call-$$
  kill -CONT $PPID
}
copy before
${realGit} "$@"
status=$?
copy after
exit $status`;
  }
}
