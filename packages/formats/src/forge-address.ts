/** The forges whose own records of a pull request can be read beside git. */
export const forgeNames = ["github", "gitlab", "gitea"] as const;
export type ForgeName = (typeof forgeNames)[number];

/** A project at a forge. */
export interface ForgeAddress {
  readonly forge: ForgeName;
  /** Where the forge is: `https://github.com`, without a slash at the end. */
  readonly origin: string;
  /** `owner/repository`; at GitLab groups may nest: `group/subgroup/project`. */
  readonly path: string;
  /** What git clones. */
  readonly git: string;
  /** The project's page. */
  readonly web: string;
}

/** What the address of a project at a forge may be, in words. */
export const forgeAddressExpected =
  "`github:owner/repository`, `gitlab:group/project` or `gitea:https://HOST/owner/repository` " +
  "(a server of your own is named in full at all three: `github:https://HOST/owner/repository`)";

const publicOrigins: Readonly<Partial<Record<ForgeName, string>>> = {
  github: "https://github.com",
  gitlab: "https://gitlab.com",
};

/** Whether an address means a project at a forge, well formed or not. */
export function namesForge(address: string): boolean {
  return forgeNames.some((forge) => address.startsWith(`${forge}:`));
}

/**
 * Reads `github:owner/repository`, `gitlab:group/project` or, with a server named,
 * `gitea:https://HOST/owner/repository` (also for Forgejo and Codeberg). `undefined` for anything
 * else: a part that could climb out of the path, credentials, a query, or plain `http` to another
 * machine than this.
 */
export function parseForgeAddress(address: string): ForgeAddress | undefined {
  const [, name, rest = ""] = /^([a-z]+):(.+)$/.exec(address) ?? [];
  const forge = forgeNames.find((known) => known === name);
  if (forge === undefined) return undefined;
  const place = rest.includes("://") ? parseServer(rest) : placeAtPublicHost(forge, rest);
  if (place === undefined) return undefined;
  const path = place.path.replace(/\/$/, "").replace(/\.git$/, "");
  if (!isProjectPath(forge, path)) return undefined;
  const web = `${place.origin}/${path}`;
  return { forge, origin: place.origin, path, git: `${web}.git`, web };
}

function placeAtPublicHost(forge: ForgeName, path: string) {
  const origin = publicOrigins[forge];
  return origin === undefined ? undefined : { origin, path };
}

function parseServer(text: string) {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return undefined;
  if (url.search !== "" || url.hash !== "" || url.pathname.includes("%")) return undefined;
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)) return undefined;
  return { origin: url.origin, path: url.pathname.slice(1) };
}

/** The parts of a path as forges allow them; never `.`, `..` or what git reads as an option. */
function isProjectPath(forge: ForgeName, path: string): boolean {
  const parts = path.split("/");
  const fits = forge === "gitlab" ? parts.length >= 2 : parts.length === 2;
  return fits && parts.every((part) => /^(?!\.{1,2}$)[\w.][\w.-]{0,254}$/.test(part));
}
