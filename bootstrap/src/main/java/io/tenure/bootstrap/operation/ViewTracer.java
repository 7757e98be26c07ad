package io.tenure.bootstrap.operation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.tenure.shared.axon.ShownEvents;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.util.Map;

/** Notes when views came to show what a trace has recorded. */
final class ViewTracer implements ShownEvents {

    private final Tracer tracer;

    ViewTracer(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("tenure.views");
    }

    @Override
    public void shown(String projection, Map<String, String> metadata, Instant begun) {
        Context parent = TraceParents.parent(metadata.get(Metadata.TRACE_PARENT));
        if (TraceParents.isTold(parent)) {
            tracer.spanBuilder("view " + projection)
                    .setParent(parent)
                    .setStartTimestamp(begun)
                    .startSpan()
                    .end();
        }
    }
}
