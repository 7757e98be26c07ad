package io.tenure.access;

import java.util.Set;
import java.util.stream.Stream;

/** Somebody who asks: a signed-in user or the bearer of an API key. */
public record Caller(String name, Set<Role> roles) {

    /** The firm's own reactions, which may do everything. */
    public static final Caller SYSTEM = new Caller("system", Set.of(Role.ADMIN));

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(Role... wanted) {
        return Stream.of(wanted).anyMatch(roles::contains);
    }
}
