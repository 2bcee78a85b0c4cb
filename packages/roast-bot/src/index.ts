export type { DevLogPromise } from "./promise/promise.ts";
export type { EvidencePack } from "./evidence/evidence-pack.ts";
export type { Roast } from "./writers/roast.ts";
