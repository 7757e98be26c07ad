package io.tenure.access.application.port.in;

import io.tenure.access.Caller;

/**
 * A user who may be signed in.
 *
 * @param version grows with each change of password, roles or state; a session of an older version is over
 */
public record Account(Caller caller, boolean mustChangePassword, long version) {}
