package io.tenure.access.application;

import io.tenure.access.AccessLog;
import io.tenure.access.AccountManagers;
import io.tenure.access.Caller;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.access.application.port.in.ChangePasswordUseCase;
import io.tenure.access.application.port.in.ChangeUserUseCase;
import io.tenure.access.application.port.in.CreateApiKeyUseCase;
import io.tenure.access.application.port.in.CreateFirstAdminUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import io.tenure.access.application.port.in.ResetPasswordUseCase;
import io.tenure.access.application.port.in.RevokeApiKeyUseCase;
import io.tenure.access.application.port.in.SignInUseCase;
import io.tenure.access.queries.AccessQueries;
import java.time.InstantSource;
import java.util.List;

/** The access module put together: its use cases and queries on the ports given. */
public final class AccessModule {

    private static final int FREE_FAILURES_OF_A_NAME = 5;
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 30;

    private final UserAccounts accounts;
    private final ApiKeyRing keyRing;
    private final SignIn signIn;
    private final AccessReads queries;
    private final AccessLog accessLog;

    /** What the module stands on. */
    public record Ports(
            Users users, ApiKeys apiKeys, AccessRecords records, PasswordHasher hasher, InstantSource clock) {}

    public AccessModule(Ports ports) {
        Secrets secrets = new Secrets();
        InstantSource clock = ports.clock();
        Throttle byAddress = new Throttle(FREE_FAILURES_OF_AN_ADDRESS, clock);
        accounts = new UserAccounts(ports.users(), ports.apiKeys(), ports.hasher(), secrets, clock);
        keyRing = new ApiKeyRing(ports.apiKeys(), ports.users(), secrets, byAddress, clock);
        signIn = new SignIn(
                ports.users(),
                ports.hasher(),
                ports.records(),
                new Throttle(FREE_FAILURES_OF_A_NAME, clock),
                byAddress,
                clock);
        queries = new AccessReads(ports.users(), ports.apiKeys(), ports.records());
        accessLog = new AccessLog() {
            @Override
            public void read(Caller caller, String what, List<String> customers) {
                if (!customers.isEmpty() && !caller.equals(Caller.SYSTEM)) {
                    ports.records().add(clock.instant(), caller.name(), what, customers);
                }
            }

            @Override
            public void did(Caller caller, String what) {
                ports.records().add(clock.instant(), caller.name(), what, List.of());
            }
        };
    }

    public CreateUserUseCase createUser() {
        return accounts::create;
    }

    public CreateFirstAdminUseCase createFirstAdmin() {
        return accounts::createFirstAdmin;
    }

    public ResetPasswordUseCase resetPassword() {
        return accounts::reset;
    }

    public ChangePasswordUseCase changePassword() {
        return accounts::change;
    }

    public ChangeUserUseCase changeUser() {
        return accounts::change;
    }

    public CreateApiKeyUseCase createApiKey() {
        return keyRing::create;
    }

    public RevokeApiKeyUseCase revokeApiKey() {
        return keyRing::revoke;
    }

    public AuthenticateApiKeyUseCase authenticateApiKey() {
        return keyRing::authenticate;
    }

    public SignInUseCase signIn() {
        return signIn;
    }

    public AccessQueries queries() {
        return queries;
    }

    public AccountManagers accountManagers() {
        return queries::accountManagers;
    }

    public AccessLog accessLog() {
        return accessLog;
    }
}
