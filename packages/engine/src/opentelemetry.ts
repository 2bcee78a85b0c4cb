export { OpenTelemetry, type OpenTelemetryOptions } from "./events/open-telemetry.ts";
export {
  openTelemetrySpans,
  type OpenTelemetrySpansOptions,
} from "./events/open-telemetry-spans.ts";
