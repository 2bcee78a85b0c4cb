import { type Definition, findDefinitions } from "../code/find-definitions.ts";
import { detectLanguage } from "../change/detect-language.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";

/** What git holds at a path of a commit. */
export interface Blob {
  /** The object's id; empty where there is none. */
  readonly id: string;
  readonly text: string;
}

/** In bytes; what is longer is not read. */
export const longestBlob = 1_000_000;

/** Nor are more of them than this. */
const mostBlobs = 800;

const nothing: Blob = { id: "", text: "" };

/** Reads texts by `<commit>:<path>`, each once, up to a limit; what is no text is empty. */
export class BlobReader {
  refused = false;
  readonly #objects: CatFileBatch;
  readonly #read = new Map<string, Promise<Blob>>();

  constructor(objects: CatFileBatch) {
    this.#objects = objects;
  }

  read(name: string): Promise<Blob> {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    if (this.#read.size >= mostBlobs || /[\n\0]/.test(name)) {
      this.refused = true;
      return Promise.resolve(nothing);
    }
    const blob = this.#ask(name);
    this.#read.set(name, blob);
    return blob;
  }

  async #ask(name: string): Promise<Blob> {
    const object = await this.#objects.read(name);
    if (object.kind === "too-large") this.refused = true;
    if (object.kind !== "found" || object.type !== "blob") return nothing;
    const text = object.bytes.toString();
    return { id: object.id, text };
  }
}

/** Finds what a file's text defines; nothing where its language has no grammar. */
export async function parseDefinitions(path: string, text: string): Promise<readonly Definition[]> {
  // Linguist knows one TypeScript; the grammars know two.
  const language = path.endsWith(".tsx") ? "tsx" : detectLanguage(path, text.slice(0, 200));
  return (await findDefinitions(text, language)) ?? [];
}
