package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.CreateFirstAdminUseCase;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Tells the operator how to sign in for the first time: on standard error and nowhere else, so that no log keeps it.
 */
@Component
final class FirstAdmin implements ApplicationRunner {

    private final CreateFirstAdminUseCase createFirstAdmin;

    FirstAdmin(CreateFirstAdminUseCase createFirstAdmin) {
        this.createFirstAdmin = createFirstAdmin;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        createFirstAdmin
                .createFirstAdmin()
                .ifPresent(first -> System.err.printf(
                        "%nSign in as '%s' with the one-time password %s and choose your own.%n%n",
                        first.user(), first.password()));
    }
}
