package io.tenure.access.application;

/** Turns passwords into what may be stored: slow on purpose, so that a stolen file tells little. */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);
}
