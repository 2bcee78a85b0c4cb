"""Reads OTLP/JSON from standard input with OpenTelemetry's own messages, which refuse what they don't know.

Each line is {"path": ..., "body": ...}. Prints a span a line: name, parent's name, status, whether it has an end.
"""

import json
import sys

from google.protobuf.json_format import ParseDict
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
)
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

spans, metrics = [], set()
for line in sys.stdin:
    received = json.loads(line)
    if received["path"] == "/v1/traces":
        request = ParseDict(received["body"], ExportTraceServiceRequest())
        for resource in request.resource_spans:
            for scope in resource.scope_spans:
                spans.extend(scope.spans)
    else:
        request = ParseDict(received["body"], ExportMetricsServiceRequest())
        for resource in request.resource_metrics:
            for scope in resource.scope_metrics:
                metrics.update(metric.name for metric in scope.metrics)
names = {span.span_id: span.name for span in spans}
print(
    json.dumps(
        {
            "metrics": sorted(metrics),
            "spans": {
                span.name: {
                    "parent": names.get(span.parent_span_id),
                    "code": span.status.code,
                    "lasts": span.end_time_unix_nano >= span.start_time_unix_nano > 0,
                    "events": len(span.events),
                }
                for span in spans
            },
        }
    )
)
