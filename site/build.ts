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

const { index } = await buildSite({
  devLog: values["dev-log"],
  outDir: values.out,
  ...(values.title === undefined ? {} : { title: values.title }),
  ...(values.address === undefined ? {} : { address: values.address }),
});
console.log(`Built. Open ${index}`);
