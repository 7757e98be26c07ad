package io.tenure.bootstrap.security;

import io.tenure.loyalty.queries.SignedInMember;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A member who has been let in to the page of his own; no caller, and without any role. */
final class MemberAuthentication extends AbstractAuthenticationToken {

    static final String MEMBER = "MEMBER";

    private final transient SignedInMember member;

    MemberAuthentication(SignedInMember member) {
        super(List.of(new SimpleGrantedAuthority(MEMBER)));
        this.member = member;
        super.setAuthenticated(true);
    }

    SignedInMember member() {
        return member;
    }

    @Override
    public Object getPrincipal() {
        return member.customer().value();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberAuthentication that && super.equals(other) && Objects.equals(member, that.member);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hashCode(member);
    }
}
