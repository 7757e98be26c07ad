package io.tenure.access.queries;

import io.tenure.access.Role;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param mustChangePassword true while the password is a one-time one
 */
public record UserView(
        String name,
        Set<Role> roles,
        boolean disabled,
        boolean mustChangePassword,
        Instant createdAt,
        String createdBy) {}
