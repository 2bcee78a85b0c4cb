/// <reference types="astro/client" />

declare module "virtual:dev-log" {
  /** The dev log's folder, absolute. */
  export const folder: string;
  /** What the page calls itself, where its owner said so. */
  export const title: string | null;
}
