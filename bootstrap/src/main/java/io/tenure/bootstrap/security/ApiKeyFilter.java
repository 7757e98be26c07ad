package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by the API key they bear. Tokens of the firm's issuer are left to others, where there is one. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyFilter.class);
    private static final String MEASURES = "/actuator/prometheus";
    private static final String SCHEME = "Bearer ";
    private static final String PREFIX = "tenure_";

    private final AuthenticateApiKeyUseCase authenticate;
    private final AuthenticateApiKeyUseCase scrapes;
    private final boolean othersKnowTokens;

    /** @param scrapes how those are known who read measures */
    ApiKeyFilter(AuthenticateApiKeyUseCase authenticate, AuthenticateApiKeyUseCase scrapes, boolean othersKnowTokens) {
        this.authenticate = authenticate;
        this.scrapes = scrapes;
        this.othersKnowTokens = othersKnowTokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token == null || (othersKnowTokens && !token.startsWith(PREFIX))) {
            chain.doFilter(request, response);
            return;
        }
        AuthenticateApiKeyUseCase known = request.getRequestURI().equals(MEASURES) ? scrapes : authenticate;
        switch (known.authenticate(token, request.getRemoteAddr())) {
            case AuthenticateApiKeyUseCase.Result.Known caller -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(CallerAuthentication.of(caller.caller()));
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
            case AuthenticateApiKeyUseCase.Result.Refused refused -> refuse(request, response, refused.keyName());
            case AuthenticateApiKeyUseCase.Result.TooManyAttempts wait ->
                ProblemWriter.tooManyAttempts(response, wait.retryAfter());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, @Nullable String keyName)
            throws IOException {
        String what = keyName == null ? "An unknown API key" : "The revoked or expired API key '" + keyName + "'";
        LOG.warn("{} was refused, from {}", what, request.getRemoteAddr());
        ProblemWriter.notSignedIn(
                response,
                keyName == null
                        ? "This API key is not known; send a valid one as Authorization: Bearer KEY"
                        : "This API key has been revoked or has expired; ask an administrator for another");
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).trim()
                : null;
    }
}
