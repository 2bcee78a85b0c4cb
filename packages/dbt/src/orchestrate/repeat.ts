import type { RepeatedOptions } from "../results/repeated-options.ts";
import type { BuildRequest, DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** An earlier build's options in the form in which another build takes them. */
export function repeat({
  target,
  profile,
  vars,
  fullRefresh,
  state,
  defer,
  favorState,
}: RepeatedOptions): {
  readonly options: Pick<DbtOrchestratorOptions, "target" | "profile">;
  readonly request: BuildRequest;
} {
  return {
    options: {
      ...(target === undefined ? {} : { target }),
      ...(profile === undefined ? {} : { profile }),
    },
    request: {
      ...(vars === undefined ? {} : { vars }),
      ...(fullRefresh === undefined ? {} : { fullRefresh }),
      ...(state === undefined ? {} : { state }),
      ...(defer === undefined ? {} : { defer }),
      ...(favorState === undefined ? {} : { favorState }),
    },
  };
}
