export {
  openTelemetrySpans,
  type OpenTelemetrySpansOptions,
} from "./events/open-telemetry-spans.ts";
