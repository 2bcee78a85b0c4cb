import { OpenTelemetry, type OpenTelemetryOptions } from "@mea-culpa/engine/opentelemetry";
import { type BuildWindow, describeFailure } from "./build-window.ts";

/** A build as spans and metrics, told to an OpenTelemetry collector; dbt's start and end lie within. */
export function spansWindow(options: OpenTelemetryOptions): BuildWindow {
  // Made now, so that an address that is none is refused before anything begins.
  const telemetry = new OpenTelemetry(options);
  return {
    name: telemetry.name,
    begin: () => undefined,
    handle: (event) => telemetry.handle(event),
    conclude: (end) => telemetry.end(describeFailure(end)),
  };
}
