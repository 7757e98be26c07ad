package io.tenure.access.queries;

import io.tenure.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program signs in; the secret itself is not kept.
 *
 * @param id the readable beginning of the key
 */
public record ApiKeyView(
        String id,
        String name,
        Role role,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public boolean usableAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
