package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.Account;
import io.tenure.access.application.port.in.SignInUseCase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose account has changed since (password, roles, disabled), and leads those with a one-time password
 * to choose their own. A page that has changed the password itself keeps its session by setting the request attribute
 * {@code io.tenure.access.application.port.in.Account} to the account as it is now.
 */
final class AccountFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_OWN_PASSWORD = Set.of("/password", "/logout", "/login", "/error");

    private final SignInUseCase signIn;
    private final SecurityContextRepository contexts;

    AccountFilter(SignInUseCase signIn, SecurityContextRepository contexts) {
        this.signIn = signIn;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Account account = signedIn();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> now = signIn.account(account.caller().name());
        if (now.filter(account::equals).isEmpty()) {
            signOut(request);
            chain.doFilter(request, response);
        } else if (account.mustChangePassword() && !isOpenTo(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            chain.doFilter(request, response);
            keep(request, response);
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

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Account.class.getName()) instanceof Account changed) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(CallerAuthentication.of(changed));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }
}
