import type { ForgeName } from "@mea-culpa/formats";
import type { Change } from "../change/change.ts";

/** The web address of an exhibit, as a field of it; nothing where the source has no page. */
export function linkTo({ source }: Change, target: LinkTarget): { readonly url?: string } {
  return source.web === undefined
    ? {}
    : { url: exhibitUrl(source.web, { forge: source.forge, target }) };
}

/** What a link may lead to. `commit` pins everything that can change. */
export type LinkTarget =
  | { readonly kind: "pull-request"; readonly number: number }
  | { readonly kind: "commit"; readonly commit: string }
  | {
      readonly kind: "file";
      readonly commit: string;
      readonly path: string;
      /** 1-based and inclusive. */
      readonly lines?: { readonly from: number; readonly to: number };
    };

interface Shape {
  readonly pullRequest: (number: number) => string;
  readonly commit: (commit: string) => string;
  readonly file: (commit: string, path: string) => string;
  readonly lines: (from: number, to: number) => string;
}

/** The shapes of addresses, by the family of hosting software. */
const shapes: Readonly<Record<ForgeName, Shape>> = {
  github: {
    pullRequest: (number: number) => `/pull/${number}`,
    commit: (commit: string) => `/commit/${commit}`,
    file: (commit: string, path: string) => `/blob/${commit}/${path}`,
    lines: (from: number, to: number) => (from === to ? `#L${from}` : `#L${from}-L${to}`),
  },
  gitlab: {
    pullRequest: (number: number) => `/-/merge_requests/${number}`,
    commit: (commit: string) => `/-/commit/${commit}`,
    file: (commit: string, path: string) => `/-/blob/${commit}/${path}`,
    lines: (from: number, to: number) => (from === to ? `#L${from}` : `#L${from}-${to}`),
  },
  gitea: {
    pullRequest: (number: number) => `/pulls/${number}`,
    commit: (commit: string) => `/commit/${commit}`,
    file: (commit: string, path: string) => `/src/commit/${commit}/${path}`,
    lines: (from: number, to: number) => (from === to ? `#L${from}` : `#L${from}-L${to}`),
  },
};

/** In the shape of the forge that the source names, else of the one that its host is called after. */
function exhibitUrl(
  web: string,
  { forge, target }: { readonly forge: ForgeName | undefined; readonly target: LinkTarget },
): string {
  const root = web.replace(/\/+$/, "");
  const shape = shapes[forge ?? guessForge(root)];
  switch (target.kind) {
    case "pull-request":
      return root + shape.pullRequest(target.number);
    case "commit":
      return root + shape.commit(target.commit);
    case "file": {
      const path = target.path.split("/").map(encodeURIComponent).join("/");
      const lines = target.lines ? shape.lines(target.lines.from, target.lines.to) : "";
      return root + shape.file(target.commit, path) + lines;
    }
  }
}

function guessForge(web: string): ForgeName {
  const host = URL.parse(web)?.hostname ?? "";
  if (/gitlab/i.test(host)) return "gitlab";
  return /gitea|forgejo|^codeberg\.org$/i.test(host) ? "gitea" : "github";
}
