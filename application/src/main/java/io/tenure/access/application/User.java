package io.tenure.access.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.Account;
import io.tenure.access.queries.UserView;
import java.time.Instant;
import java.util.Set;

/** Somebody who may sign in, with the hash of the password. */
public record User(
        String name,
        Set<Role> roles,
        String passwordHash,
        boolean mustChangePassword,
        boolean disabled,
        long version,
        Instant createdAt,
        String createdBy) {

    public User {
        roles = Set.copyOf(roles);
    }

    Account account() {
        return new Account(new Caller(name, roles), mustChangePassword, version);
    }

    UserView view() {
        return new UserView(name, roles, disabled, mustChangePassword, createdAt, createdBy);
    }

    User withPassword(String hash, boolean oneTime) {
        return new User(name, roles, hash, oneTime, disabled, version + 1, createdAt, createdBy);
    }

    User with(Set<Role> newRoles, boolean isDisabled) {
        return new User(
                name, newRoles, passwordHash, mustChangePassword, isDisabled, version + 1, createdAt, createdBy);
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "User[name=" + name + ", roles=" + roles + "]";
    }
}
