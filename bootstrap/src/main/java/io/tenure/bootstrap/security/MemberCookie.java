package io.tenure.bootstrap.security;

import io.tenure.loyalty.portal.OwnSession;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.shared.domain.CustomerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Remembers which member has signed in to the page of his own, in a cookie that is signed with a secret of its own and
 * sent to that page only: see docs/adr/0086-the-members-own-page.md.
 */
final class MemberCookie implements SecurityContextRepository, OwnSession {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String BETWEEN = ".";

    private final SignedCookie cookie;
    private final InstantSource clock;

    MemberCookie(Signature signature, InstantSource clock) {
        this.cookie = new SignedCookie("TENURE-MEMBER", "/my", signature);
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has no other way in yet
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return cookie.read(exchange.getRequest())
                .flatMap(this::member)
                .<SecurityContext>map(member -> new SecurityContextImpl(new MemberAuthentication(member)))
                .orElseGet(SecurityContextImpl::new);
    }

    /** Nobody signs in by Spring's own ways here: {@link #begin} and {@link #end} are all there is. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.isIn(request);
    }

    @Override
    public void begin(SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        String customer = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(member.customer().value().getBytes(StandardCharsets.UTF_8));
        String text = String.join(
                BETWEEN,
                customer,
                member.contact(),
                Long.toString(clock.instant().getEpochSecond()));
        cookie.write(text, LONGEST, request, response);
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
    }

    /** Reads what {@link #begin} wrote, and nothing else. */
    private Optional<SignedInMember> member(String text) {
        String[] parts = text.split("\\.", -1);
        Instant since = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        String customer = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        return clock.instant().isAfter(since.plus(LONGEST))
                ? Optional.empty()
                : Optional.of(new SignedInMember(new CustomerId(customer), parts[1]));
    }
}
