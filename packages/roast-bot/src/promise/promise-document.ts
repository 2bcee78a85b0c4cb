import type { Debtor, DevLogPaths, Excuse, GeneratorName } from "./promise.ts";

/** `roast-bot.yaml` after its shape was checked, before what depends on the dev log's layout. */
export interface PromiseDocument {
  readonly who: Debtor;
  readonly cadence: string;
  readonly due: string;
  readonly zone: string;
  readonly since: string;
  readonly sources: readonly {
    readonly name: string;
    readonly git: string;
    readonly web?: string | undefined;
    readonly branch?: string | undefined;
  }[];
  readonly generator?: GeneratorName | undefined;
  readonly future_entries?: "hidden" | "shown" | undefined;
  readonly paths: Omit<DevLogPaths, "entries"> & { readonly entries?: string | undefined };
  readonly writer: string;
  readonly excuses: readonly Excuse[];
  readonly catch_up: number;
}
