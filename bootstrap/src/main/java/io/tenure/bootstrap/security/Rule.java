package io.tenure.bootstrap.security;

import io.tenure.access.Role;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may use an endpoint.
 *
 * @param method null for every method
 */
record Rule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    static Rule rule(@Nullable HttpMethod method, String pattern, Role... roles) {
        return new Rule(method, pattern, Set.of(roles));
    }

    String[] roleNames() {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::name)
                .toArray(String[]::new);
    }
}
