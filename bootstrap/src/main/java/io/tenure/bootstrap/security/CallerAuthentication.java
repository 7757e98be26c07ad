package io.tenure.bootstrap.security;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.Account;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has been let in: a user with an account, or a program without one. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final String ROLE = "ROLE_";

    private final transient Caller caller;
    private final transient @Nullable Account account;

    private CallerAuthentication(Caller caller, @Nullable Account account) {
        super(authorities(caller));
        this.caller = caller;
        this.account = account;
        super.setAuthenticated(true);
    }

    static CallerAuthentication of(Caller program) {
        return new CallerAuthentication(program, null);
    }

    static CallerAuthentication of(Account account) {
        return new CallerAuthentication(account.caller(), account);
    }

    Caller caller() {
        return caller;
    }

    @Nullable
    Account account() {
        return account;
    }

    @Override
    public Object getPrincipal() {
        return caller.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that
                && super.equals(other)
                && caller.equals(that.caller)
                && Objects.equals(account, that.account);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + caller.hashCode();
    }

    private static Set<SimpleGrantedAuthority> authorities(Caller caller) {
        return caller.roles().stream()
                .map(Role::name)
                .map(role -> new SimpleGrantedAuthority(ROLE + role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
