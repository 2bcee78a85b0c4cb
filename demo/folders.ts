import { join, resolve } from "node:path";

/** Where the demonstration keeps everything it makes; git ignores it. */
const root = resolve(import.meta.dirname, "../.demo");

/** The folders of the demonstration with the sample's repositories. */
export const sampleFolders = {
  root,
  project: join(root, "slackwater"),
  remote: join(root, "dev-log.git"),
  clone: join(root, "dev-log"),
  state: join(root, "state"),
  site: join(root, "site"),
} as const;
