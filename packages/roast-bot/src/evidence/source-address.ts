import { resolve } from "node:path";
import { gitAddressKind } from "../git/git-address.ts";

/** What a source on the command line may be, in words. */
export const sourceAddressExpected = "`git:` with a folder or a git URL behind it";

/**
 * The folder (absolute) or git URL that `git:ADDRESS` names; a `git://` URL may stand by itself.
 * `undefined` for anything else.
 */
export function parseSourceAddress(text: string, cwd: string): string | undefined {
  const address = text.startsWith("git://") ? text : /^git:(.+)$/.exec(text)?.[1];
  if (address === undefined) return undefined;
  switch (gitAddressKind(address)) {
    case "remote":
      return address;
    case "folder":
      return resolve(cwd, address);
    case "refused":
      return undefined;
  }
}
