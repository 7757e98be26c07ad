package io.tenure.bootstrap.operation;

import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.Metadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, the caller's own where it sent one: for the answer, the log and the ledger. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";

    /** What is let into the log; anything else a caller might use to forge lines. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Ids ids;

    CorrelationFilter(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(Metadata.CORRELATION_ID, id)) {
            chain.doFilter(request, response);
        }
    }

    private String idOf(@Nullable String sent) {
        return sent != null && PLAIN.matcher(sent).matches() ? sent : ids.next();
    }
}
