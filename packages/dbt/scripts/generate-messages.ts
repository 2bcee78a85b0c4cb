import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pythonMessages } from "./messages/python-messages.ts";
import { typescriptMessages } from "./messages/typescript-messages.ts";
import { readProtocol } from "./messages/protocol.ts";

const folder = join(import.meta.dirname, "..");

/** The files that are written from `protocol.schema.json`: their texts by path in the package. */
export async function generateMessages(): Promise<Readonly<Record<string, string>>> {
  const schema: unknown = JSON.parse(await readFile(join(folder, "protocol.schema.json"), "utf8"));
  const protocol = readProtocol(schema);
  return {
    "src/executors/messages.ts": typescriptMessages(protocol),
    "worker/dbt_per_node/messages.py": pythonMessages(protocol),
  };
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(await generateMessages())) {
    await writeFile(join(folder, path), text);
  }
}
