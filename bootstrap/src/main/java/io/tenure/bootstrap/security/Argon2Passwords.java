package io.tenure.bootstrap.security;

import io.tenure.access.application.PasswordHasher;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id; a few at a time, because each takes 16 MiB. */
final class Argon2Passwords implements PasswordHasher {

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Override
    public String hash(String password) {
        return seated(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return seated(() -> encoder.matches(password, hash));
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
