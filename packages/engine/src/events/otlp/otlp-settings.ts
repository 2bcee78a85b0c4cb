import { isSpanContextValid, type SpanContext } from "@opentelemetry/api";

/** Where OTLP is sent, and as whom. */
export interface OtlpSettings {
  readonly traces: Receiver;
  readonly metrics: Receiver;
  readonly resource: Readonly<Record<string, string>>;
  /** What the command is a part of. */
  readonly parent: SpanContext | undefined;
}

interface Receiver {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a collector listens if nothing else is said. */
const STANDARD = "http://localhost:4318";

/**
 * Reads OpenTelemetry's own variables: `OTEL_EXPORTER_OTLP_ENDPOINT` and `_HEADERS`, both also for
 * `_TRACES` and `_METRICS` alone, `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`, and `TRACEPARENT`.
 *
 * @param url a collector's address that overrules those of the environment.
 * @throws {Error} that names the variable, or `--spans`, whose value is no address.
 */
export function readOtlpSettings(
  environment: Environment,
  {
    url,
    service,
  }: {
    readonly url: string | undefined;
    readonly service: { readonly name: string; readonly version: string };
  },
): OtlpSettings {
  const read = (name: string): string | undefined => environment[name] || undefined;
  const receiver = (signal: "TRACES" | "METRICS"): Receiver => {
    const own = `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`;
    const common = "OTEL_EXPORTER_OTLP_ENDPOINT";
    const below = `v1/${signal.toLowerCase()}`;
    const special = url === undefined ? read(own) : undefined;
    return {
      url:
        special === undefined
          ? join(
              checkUrl(url === undefined ? common : "--spans", url ?? read(common) ?? STANDARD),
              below,
            )
          : checkUrl(own, special).href,
      headers: {
        ...readPairs(read("OTEL_EXPORTER_OTLP_HEADERS")),
        ...readPairs(read(`OTEL_EXPORTER_OTLP_${signal}_HEADERS`)),
      },
    };
  };
  const serviceName = read("OTEL_SERVICE_NAME");
  return {
    traces: receiver("TRACES"),
    metrics: receiver("METRICS"),
    resource: {
      "service.name": service.name,
      "service.version": service.version,
      ...readPairs(read("OTEL_RESOURCE_ATTRIBUTES")),
      ...(serviceName === undefined ? {} : { "service.name": serviceName }),
    },
    parent: readTraceParent(read("TRACEPARENT")),
  };
}

function checkUrl(name: string, text: string): URL {
  const url = URL.parse(text);
  // Not repeated: it has a secret in it.
  if (url !== null && url.username + url.password !== "") {
    throw new TypeError(
      `${name} has a user or a password in it; OTEL_EXPORTER_OTLP_HEADERS is for that.`,
    );
  }
  if (url !== null && (url.protocol === "http:" || url.protocol === "https:")) return url;
  throw new TypeError(
    `${name} is the address of a collector, such as ${STANDARD}; "${text}" is none.`,
  );
}

function join(url: URL, below: string): string {
  const joined = new URL(url);
  joined.pathname = `${url.pathname.replace(/\/$/, "")}/${below}`;
  return joined.href;
}

/** `name=value,name=value`, values percent-encoded, as in W3C Baggage. */
function readPairs(text = ""): Readonly<Record<string, string>> {
  const pairs = text.split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim())]];
  });
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** W3C Trace Context, version 00; what is not in that form counts as absent, as the standard wants. */
function readTraceParent(text = ""): SpanContext | undefined {
  const [, traceId = "", spanId = "", flags = "0"] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(text.trim()) ?? [];
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(context) ? context : undefined;
}
