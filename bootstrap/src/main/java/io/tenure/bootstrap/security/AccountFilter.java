package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps those signed in who ask for something, and leads those with a one-time password to choose their own. A page
 * that has changed the password itself keeps its user signed in by setting the request attribute
 * {@code io.tenure.access.application.port.in.Account} to the account as it is now.
 */
final class AccountFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_OWN_PASSWORD = Set.of("/password", "/logout", "/login", "/error");

    private final SignInCookie cookie;

    AccountFilter(SignInCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Account account = signedIn();
        if (account == null) {
            chain.doFilter(request, response);
        } else if (account.mustChangePassword() && !isOpenTo(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            cookie.renew(request, response);
            KeepsAfterChange answer = new KeepsAfterChange(request, response);
            chain.doFilter(request, answer);
            answer.onResponseCommitted();
        }
    }

    private static @Nullable Account signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? authentication.account()
                : null;
    }

    private static boolean isOpenTo(HttpServletRequest request) {
        String path = request.getServletPath();
        return WITHOUT_OWN_PASSWORD.contains(path) || path.startsWith("/assets/");
    }

    /** Sends the cookie anew, before anything else is sent, when a page has changed the account. */
    private final class KeepsAfterChange extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;

        private KeepsAfterChange(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        protected void onResponseCommitted() {
            if (request.getAttribute(Account.class.getName()) instanceof Account changed) {
                request.removeAttribute(Account.class.getName());
                cookie.saveContext(
                        new SecurityContextImpl(CallerAuthentication.of(changed)), request, (HttpServletResponse)
                                getResponse());
            }
        }
    }
}
