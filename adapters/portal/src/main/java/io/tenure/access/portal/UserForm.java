package io.tenure.access.portal;

import io.tenure.access.Role;
import io.tenure.access.queries.UserView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A user as an administrator describes one. */
record UserForm(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String disabled) {

    static UserForm of(UserView user) {
        return new UserForm(
                user.name(), user.roles().stream().map(Role::name).toList(), String.valueOf(user.disabled()));
    }

    UserForm named(String user) {
        return new UserForm(user, roles, disabled);
    }

    String nameOrBlank() {
        return name == null ? "" : name.strip();
    }

    boolean isDisabled() {
        return "true".equals(disabled);
    }

    public boolean has(Role role) {
        return roles != null && roles.contains(role.name());
    }

    Set<Role> chosen() {
        return Arrays.stream(Role.values()).filter(this::has).collect(Collectors.toUnmodifiableSet());
    }
}
