package io.tenure.access.application.port.in;

import io.tenure.access.Caller;

/** Shuts a key out at once. */
@FunctionalInterface
public interface RevokeApiKeyUseCase {

    /**
     * Revokes a key; doing it twice is fine.
     *
     * @throws AccessRefusal when there is no such key
     * @throws io.tenure.access.AccessDenied unless the caller is an administrator
     */
    void revoke(String id, Caller caller);
}
