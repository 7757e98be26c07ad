package io.tenure.bootstrap.operation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.tenure.shared.ledger.Metadata;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traces as texts, which go along with what is recorded: W3C Trace Context. */
final class TraceParents {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private TraceParents() {}

    /** The text of a span; null when it is not to be told of, so that nothing that follows from it is. */
    static @Nullable String of(Span span) {
        if (!span.getSpanContext().isSampled()) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.root().with(span), carrier, (map, key, value) -> map.put(key, value));
        return carrier.get(Metadata.TRACE_PARENT);
    }

    /** What a text says; the root where there is none, or it is no such text. */
    static Context parent(@Nullable String text) {
        return text == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of(Metadata.TRACE_PARENT, text), GETTER);
    }

    static boolean isTold(Context context) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        return span.isValid() && span.isSampled();
    }
}
