/** What a git address may be, in words. */
export const gitAddressExpected =
  "a folder or a git URL: https, http, ssh, git or file, or `user@host:path`";

const remoteUrl = /^(https?|ssh|git|file):\/\/[^\s]+$/i;
const scpLike = /^([\w.-]+@)?[\w.-]{2,}:(?!\/\/|:)[^\s]+$/;

/**
 * What kind of place a git address names. Anything git would read as an option, as a helper
 * command (`ext::`), or that holds control characters, is `refused`.
 */
export function gitAddressKind(address: string): "remote" | "folder" | "refused" {
  if (address === "" || address.startsWith("-") || hasControlCharacter(address)) return "refused";
  if (remoteUrl.test(address)) return "remote";
  if (address.includes("://") || address.includes("::")) return "refused";
  // A drive letter is one character long, a host name longer.
  if (scpLike.test(address)) return "remote";
  return "folder";
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
