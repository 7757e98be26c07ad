package io.tenure.access.application.port.in;

import java.util.Optional;

/** Lets the very first administrator in. */
@FunctionalInterface
public interface CreateFirstAdminUseCase {

    /** Creates the user {@code admin} when there is no user at all; empty when there is one. */
    Optional<OneTimePassword> createFirstAdmin();
}
