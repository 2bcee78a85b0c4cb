import { siteConfig } from "./site-config.ts";

// For `astro dev`: the sample in this folder, or the dev log that DEV_LOG names.
export default siteConfig({ devLog: process.env["DEV_LOG"] ?? import.meta.dirname });
