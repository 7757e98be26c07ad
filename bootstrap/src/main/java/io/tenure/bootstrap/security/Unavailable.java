package io.tenure.bootstrap.security;

import io.tenure.shared.ledger.Outages;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.views.ViewsFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has those come again later whom a database that cannot be used has stopped on their way in, or on a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Unavailable extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Outages.isOutage(failure)) {
                throw failure;
            }
            LOG.error("{} cannot be answered just now", request.getRequestURI(), failure);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            if (request.getRequestURI().startsWith("/api/")) {
                ProblemWriter.unavailable(response, detail(failure));
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    /** What was recorded before the views failed stays, and so may what the ledger said nothing about. */
    static String detail(Throwable failure) {
        return Outages.causes(failure)
                        .anyMatch(cause -> cause instanceof OutcomeUnknown || cause instanceof ViewsFailure)
                ? "The database cannot be used just now. What you sent may be recorded; send the same again later"
                : "Nothing was recorded: the database cannot be used just now. Send it again later";
    }
}
