import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import { listInformingFiles } from "../generators/registry.ts";
import type { Pointer, SiteFiles } from "../generators/site-files.ts";
import type { DevLog } from "./open-dev-log.ts";

/** Larger files than this configure nothing. */
const largestText = 256 * 1024;

/** Of each dev log as it was opened, for as long as somebody has it: its tip holds no other files later. */
const known = new WeakMap<DevLog, Promise<SiteFiles>>();

/** Reads the committed tree of a dev log's site, with the texts of what its generator goes by. */
export function readSiteFiles(devLog: DevLog): Promise<SiteFiles> {
  const files = known.get(devLog) ?? readFromGit(devLog);
  known.set(devLog, files);
  return files;
}

async function readFromGit({ cwd, branch }: DevLog): Promise<SiteFiles> {
  const list = ["ls-tree", "-r", "-t", "-z", "--full-tree", "--end-of-options"];
  const listed = (await runGit([...list, branch.tip], { cwd })).split("\0").filter(Boolean);
  const all = new Set<string>();
  const pointers = new Map<string, Pointer>();
  for (const line of listed) {
    const path = line.slice(line.indexOf("\t") + 1);
    const pointer = pointerModes.get(line.slice(0, 6));
    if (pointer === undefined) all.add(path);
    else pointers.set(path, pointer);
  }
  const informing = listInformingFiles(all).filter((path) => !path.includes("\n"));
  if (informing.length === 0) return { paths: all, pointers, texts: new Map() };

  await using objects = new CatFileBatch({ cwd, maxBytes: largestText });
  const texts = await Promise.all(
    informing.map(async (path): Promise<[string, string][]> => {
      const object = await objects.read(`${branch.tip}:${path}`);
      return object.kind === "found" ? [[path, object.bytes.toString("utf8")]] : [];
    }),
  );
  return { paths: all, pointers, texts: new Map(texts.flat()) };
}

const pointerModes: ReadonlyMap<string, Pointer> = new Map([
  ["120000", "link"],
  ["160000", "submodule"],
]);
