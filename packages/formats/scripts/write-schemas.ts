import { mkdir, readFile, writeFile } from "node:fs/promises";
import { describeFormats } from "./describe-formats.ts";
import { publishedFormats, toJsonSchema } from "./published-formats.ts";

const schemas = new URL("../schemas/", import.meta.url);
const page = new URL("../../../docs/formats.md", import.meta.url);

await mkdir(schemas, { recursive: true });
for (const format of publishedFormats) {
  const text = `${JSON.stringify(toJsonSchema(format), null, 2)}\n`;
  await writeFile(new URL(`${format.name}.schema.json`, schemas), text);
}
const before = await readFile(page, "utf8");
const [start, end] = ["<!-- formats -->\n\n", "\n<!-- /formats -->"];
const head = before.slice(0, before.indexOf(start) + start.length);
await writeFile(page, `${head}${describeFormats()}${before.slice(before.indexOf(end))}`);
