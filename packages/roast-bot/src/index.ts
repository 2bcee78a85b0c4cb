export type { DevLogPromise } from "./promise/promise.ts";
export type { EvidencePack } from "./case/evidence-pack.ts";
export type { Roast } from "./roast/roast.ts";
