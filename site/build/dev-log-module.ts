import type { AstroIntegration } from "astro";

const name = "virtual:dev-log";

/**
 * Tells the pages where the dev log is, through a module of their own rather than the process's
 * environment, so that two builds in one process do not meet. Pages import it as `virtual:dev-log`.
 */
export function devLogModule(devLog: {
  readonly folder: string;
  readonly title: string | undefined;
}): AstroIntegration {
  const source = [
    `export const folder = ${JSON.stringify(devLog.folder)};`,
    `export const title = ${JSON.stringify(devLog.title ?? null)};`,
  ].join("\n");
  return {
    name,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name,
                resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
                load: (id: string) => (id === `\0${name}` ? source : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
