package io.tenure.journeys;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.ChangePasswordUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** The users of the journeys; each has a password of its own already. */
final class People {
    static final String PASSWORD = "harbour lantern quay";

    static final String ADA = "ada";
    static final String ANNA = "anna";
    static final String BEN = "ben";
    static final String OLGA = "olga";

    private People() {}

    static void settleIn(ApplicationContext server) {
        settle(server, ADA, Role.ADMIN);
        settle(server, ANNA, Role.ACCOUNT_MANAGER);
        settle(server, BEN, Role.ACCOUNT_MANAGER);
        settle(server, OLGA, Role.AUDITOR);
    }

    private static void settle(ApplicationContext server, String name, Role role) {
        var first = server.getBean(CreateUserUseCase.class).create(name, Set.of(role), Caller.SYSTEM);
        server.getBean(ChangePasswordUseCase.class).change(name, first.password(), PASSWORD);
    }
}
