package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.Account;
import io.tenure.access.application.port.in.SignInUseCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Remembers who has signed in to the portal in a signed cookie, which every node can read and none has to keep: see
 * docs/adr/0084-signing-in-on-every-node.md. It is void as soon as the account has changed (password, roles, disabled).
 */
final class SignInCookie implements SecurityContextRepository {

    private final SignInUseCase accounts;
    private final SignedCookie cookie;
    private final InstantSource clock;

    SignInCookie(SignInUseCase accounts, Signature signature, InstantSource clock) {
        this.accounts = accounts;
        this.cookie = new SignedCookie("TENURE", "/", signature);
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has no other way in yet
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return signedIn(exchange.getRequest())
                .flatMap(this::account)
                .<SecurityContext>map(account -> new SecurityContextImpl(CallerAuthentication.of(account)))
                .orElseGet(SecurityContextImpl::new);
    }

    /** Begins to remember an account; or forgets it, when there is none. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof CallerAuthentication caller && caller.account() != null) {
            Account account = caller.account();
            Instant now = clock.instant();
            send(new SignedIn(account.caller().name(), account.version(), now, now), request, response);
        } else if (containsContext(request)) {
            cookie.forget(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.isIn(request);
    }

    /** Notes from time to time that whoever has signed in is still there. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        signedIn(request)
                .filter(signedIn -> signedIn.isToBeSeenAnew(now))
                .ifPresent(signedIn -> send(signedIn.seen(now), request, response));
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return cookie.read(request).map(SignedIn::of).filter(signedIn -> !signedIn.isOver(clock.instant()));
    }

    private Optional<Account> account(SignedIn signedIn) {
        return accounts.account(signedIn.name()).filter(account -> account.version() == signedIn.version());
    }

    private void send(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(signedIn.text(), null, request, response);
    }
}
