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

/** The shapes of addresses, by the family of hosting software. */
const shapes = {
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
};

/** The web address of an exhibit, in the shape of GitHub unless the host calls itself GitLab. */
export function exhibitUrl(web: string, target: LinkTarget): string {
  const root = web.replace(/\/+$/, "");
  const shape = /^https?:\/\/[^/]*gitlab/i.test(root) ? shapes.gitlab : shapes.github;
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
