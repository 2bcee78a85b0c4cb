import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "./build-site.ts";

const { values } = parseArgs({
  options: {
    "dev-log": { type: "string", default: process.env["DEV_LOG"] ?? import.meta.dirname },
    out: { type: "string", default: process.env["OUT_DIR"] ?? join(import.meta.dirname, "dist") },
    title: { type: "string" },
    address: { type: "string" },
  },
});

const { index, warnings } = await buildSite({
  devLog: values["dev-log"],
  outDir: values.out,
  title: values.title,
  address: values.address,
});
if (warnings !== "") console.warn(warnings);
console.log(`Built. Open ${index}`);
