package io.tenure.bootstrap.operation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.tenure.shared.ledger.Metadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Takes the time of each request, as a part of the caller's trace where the caller sent one. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // within what has a correlation id
final class RequestTracer extends OncePerRequestFilter {

    private static final int FAULT = 500;

    private final Tracer tracer;

    RequestTracer(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("tenure.rest");
    }

    /** Health and assets are asked for all the time, and tell nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/actuator/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.spanBuilder(request.getMethod())
                .setSpanKind(SpanKind.SERVER)
                .setParent(TraceParents.parent(request.getHeader(Metadata.TRACE_PARENT)))
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("tenure.correlation_id", String.valueOf(MDC.get(Metadata.CORRELATION_ID)))
                .startSpan();
        try (var _ = span.makeCurrent();
                var _ = MDC.putCloseable(Metadata.TRACE_PARENT, TraceParents.of(span))) {
            chain.doFilter(request, response);
        } finally {
            describe(span, request, response);
            span.end();
        }
    }

    /** The route and never the path, which names customers. */
    private static void describe(Span span, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            span.updateName(request.getMethod() + " " + route);
            span.setAttribute("http.route", route);
        }
        span.setAttribute("http.response.status_code", response.getStatus());
        if (response.getStatus() >= FAULT) {
            span.setStatus(StatusCode.ERROR);
        }
    }
}
