import { type ForgeAddress, type ForgeName, parseForgeAddress } from "@mea-culpa/formats";

/** Public hosts of which it is known what serves them. */
const knownHosts: Readonly<Partial<Record<string, ForgeName>>> = {
  "github.com": "github",
  "gitlab.com": "gitlab",
  "codeberg.org": "gitea",
  "gitea.com": "gitea",
};

/**
 * The project at a forge that a repository's address names. The host is always the address's own, which
 * the operator named; of other than the known ones somebody has to say what serves them. `undefined`
 * where nobody does, and for what is no project's address, or one over plain HTTP at another machine.
 */
export function findForge(address: string, named?: ForgeName): ForgeAddress | undefined {
  const place = parsePlace(address);
  const forge = place && (knownHosts[place.host] ?? named);
  return forge && parseForgeAddress(`${forge}:${place.origin}/${place.path}`);
}

function parsePlace(address: string) {
  const [, host, scpPath] = /^(?:[^@/:]+@)?([^/:]+):(?!\/)(.+)$/.exec(address) ?? [];
  if (host !== undefined && scpPath !== undefined && !address.includes("://")) {
    return { host: host.toLowerCase(), origin: `https://${host.toLowerCase()}`, path: scpPath };
  }
  const url = URL.parse(address);
  if (url === null || !/^(https?|ssh):$/.test(url.protocol)) return undefined;
  const { hostname, pathname } = url;
  const origin = url.protocol === "ssh:" ? `https://${hostname}` : url.origin;
  return { host: hostname, origin, path: pathname.replace(/^\/+/, "") };
}
