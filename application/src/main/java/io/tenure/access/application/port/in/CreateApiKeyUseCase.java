package io.tenure.access.application.port.in;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets a program sign in. */
@FunctionalInterface
public interface CreateApiKeyUseCase {

    /**
     * Makes a key. Several may have one name, so that a key can be exchanged without a gap. Asked for the same once
     * more under the same request key, as after an answer that was lost, it is the same key with another secret.
     *
     * @param requestKey by which the caller knows this again for as long as answers are kept; null for none
     * @param expiresAt null for never
     * @throws AccessRefusal when the name is a user's or cannot be a name
     * @throws io.tenure.access.AccessDenied unless the caller is an administrator
     */
    NewApiKey create(String name, Role role, @Nullable Instant expiresAt, @Nullable String requestKey, Caller caller);

    /** The same for who asks once. */
    default NewApiKey create(String name, Role role, @Nullable Instant expiresAt, Caller caller) {
        return create(name, role, expiresAt, null, caller);
    }
}
