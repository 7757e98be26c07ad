package io.tenure.access.application;

import java.util.List;
import java.util.Optional;

/** Where users are kept. Durable when a call returns; other processes see it at once. */
public interface Users {

    /** Finds a user by name, whatever its case. */
    Optional<User> find(String name);

    /** By name. */
    List<User> all();

    /** Adds a user; false when the name is taken. */
    boolean add(User user);

    /** Replaces a user; false when it is not {@code expectedVersion} any more. */
    boolean replace(User user, long expectedVersion);
}
