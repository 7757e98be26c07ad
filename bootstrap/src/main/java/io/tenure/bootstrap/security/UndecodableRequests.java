package io.tenure.bootstrap.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses queries that are not UTF-8, on which everything behind would stumble. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UndecodableRequests extends OncePerRequestFilter {

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.unreadable(response);
        }
    }

    private static boolean isReadable(@Nullable String query) {
        try {
            return query == null
                    || URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
