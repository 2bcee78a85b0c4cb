import type { Unexecuted } from "../executor.ts";

/** What the Python side is told, one message a line. */
export type OrchestratorMessage =
  | {
      readonly type: "open";
      readonly workers: number;
      readonly plan_only: boolean;
      readonly check_relations: boolean;
      readonly log_level: "debug" | "info";
      readonly args: readonly string[];
    }
  | { readonly type: "run"; readonly unique_ids: readonly string[] }
  | { readonly type: "cancel"; readonly unique_id: string }
  | { readonly type: "kill"; readonly unique_id: string }
  | {
      readonly type: "finish";
      readonly unexecuted: readonly (Omit<Unexecuted, "uniqueId"> & {
        readonly unique_id: string;
      })[];
    };
