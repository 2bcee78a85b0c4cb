import type { AstroUserConfig } from "astro";
import { devLogModule } from "./build/dev-log-module.ts";
import { plainMarkdown } from "./build/plain-markdown.ts";
import { publishRecord } from "./build/publish-record.ts";
import { reportHeartbeat } from "./build/report-heartbeat.ts";

/** What a build of the page has to be told. */
export interface SiteOptions {
  /** The dev log's folder: entries in `src/content/blog`, roast-bot's files in `data`. */
  readonly devLog: string;
  /** What the page calls itself; `<who>’s dev log` of its promise when absent. */
  readonly title?: string | undefined;
  /** The address it will be published at; the feed's links need one. */
  readonly address?: string | undefined;
}

/**
 * Astro's configuration for a dev log anywhere on the disk. Every page is a file with relative
 * links, styles are inlined and no script is a module, so that a built page also opens from a disk.
 */
export function siteConfig({ devLog, title, address }: SiteOptions): AstroUserConfig {
  return {
    site: address ?? "https://dev-log.example",
    root: import.meta.dirname,
    output: "static",
    build: { format: "file", inlineStylesheets: "always" },
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    integrations: [
      devLogModule({ folder: devLog, title }),
      plainMarkdown(),
      publishRecord({ folder: devLog }),
      reportHeartbeat({ folder: devLog }),
    ],
    vite: { plugins: [workspaceSources] },
  };
}

/** In all of Vite's environments the workspace's packages are taken from their sources. */
const workspaceSources = {
  name: "workspace-sources",
  configEnvironment: () => ({
    resolve: {
      conditions: ["@mea-culpa/source", "module", "node", "development|production"],
      noExternal: ["@mea-culpa/footer"],
    },
  }),
};
