package io.tenure.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.access.application.port.in.NewApiKey;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.access.application.port.in.SignInUseCase;
import io.tenure.access.queries.AccessRecord;
import io.tenure.shared.requests.KeptAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the access module promises, whatever keeps its users, keys and records: subclass it and say what does. */
public abstract class AccessContract {

    protected static final Caller ADMIN = new Caller("root", Set.of(Role.ADMIN));
    private static final String ADDRESS = "10.0.0.1";
    private static final String OWN_PASSWORD = "correct horse battery";

    protected AccessModule access;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    /** Where users, keys and records are kept. */
    public record Stores(Users users, ApiKeys keys, AccessRecords records) {}

    /** Opens the stores of this test, empty. */
    protected abstract Stores stores();

    /** The same, as another process has them open. */
    protected abstract Stores otherStores();

    protected abstract void closeStores();

    @BeforeEach
    void open() {
        access = moduleOn(stores());
    }

    @AfterEach
    void close() {
        closeStores();
    }

    @Test
    void letsTheFirstAdministratorInOnce() {
        OneTimePassword first = access.createFirstAdmin().createFirstAdmin().orElseThrow();

        assertThat(signIn(first.user(), first.password())).isInstanceOf(SignInUseCase.Result.SignedIn.class);
        assertThat(access.createFirstAdmin().createFirstAdmin()).isEmpty();
    }

    @Test
    void requiresAPasswordOfOnesOwn() {
        OneTimePassword first = access.createUser().create("Li Wei", Set.of(Role.ACCOUNT_MANAGER), ADMIN);
        assertThat(signedIn("li wei", first.password()).account().mustChangePassword())
                .isTrue();

        access.changePassword().change("Li Wei", first.password(), OWN_PASSWORD);

        assertThat(signIn("Li Wei", first.password())).isInstanceOf(SignInUseCase.Result.Refused.class);
        assertThat(signedIn("Li Wei", OWN_PASSWORD).account().mustChangePassword())
                .isFalse();
    }

    @Test
    void refusesWeakPasswordsAndWrongOldOnes() {
        OneTimePassword first = access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);

        assertThatThrownBy(() -> access.changePassword().change("li", first.password(), "short"))
                .isInstanceOf(AccessRefusal.class)
                .hasMessageContaining("12 to 200");
        assertThatThrownBy(() -> access.changePassword().change("li", "wrong", OWN_PASSWORD))
                .isInstanceOf(AccessRefusal.class)
                .hasMessageContaining("old password");
    }

    @Test
    void namesTheAccountManagersWhoMaySignIn() {
        access.createUser().create("wang", Set.of(Role.ACCOUNT_MANAGER), ADMIN);
        access.createUser().create("li", Set.of(Role.ACCOUNT_MANAGER, Role.MARKETER), ADMIN);
        access.createUser().create("zhao", Set.of(Role.MARKETER), ADMIN);
        access.createUser().create("gone", Set.of(Role.ACCOUNT_MANAGER), ADMIN);
        access.changeUser().change("gone", Set.of(Role.ACCOUNT_MANAGER), true, ADMIN);

        assertThat(access.accountManagers().names(ADMIN)).containsExactly("li", "wang");
        assertThatThrownBy(() -> access.accountManagers().names(new Caller("nobody", Set.of())))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void shutsADisabledUserOutAtOnce() {
        OneTimePassword password = access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);

        access.changeUser().change("li", Set.of(Role.MARKETER), true, ADMIN);

        assertThat(access.signIn().account("li")).isEmpty();
        assertThat(signIn("li", password.password())).isInstanceOf(SignInUseCase.Result.Refused.class);
    }

    @Test
    void keepsTheLastAdministrator() {
        access.createFirstAdmin().createFirstAdmin();

        assertThatThrownBy(() -> access.changeUser().change("admin", Set.of(Role.AUDITOR), false, ADMIN))
                .isInstanceOf(AccessRefusal.class)
                .hasMessageContaining("last administrator");
    }

    @Test
    void makesThoseWhoGuessWaitLongerEachTime() {
        access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);
        IntStream.range(0, 5).forEach(_ -> signIn("li", "guess"));

        assertThat(signIn("li", "guess"))
                .isInstanceOfSatisfying(
                        SignInUseCase.Result.TooManyAttempts.class,
                        wait -> assertThat(wait.retryAfter()).isPositive());
        now = now.plus(Duration.ofSeconds(1));
        assertThat(signIn("li", "guess")).isInstanceOf(SignInUseCase.Result.Refused.class);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(signIn("li", "guess")).isInstanceOf(SignInUseCase.Result.TooManyAttempts.class);
    }

    @Test
    void doesNotCountWhatIsNotTriedWhileTheAddressWaits() {
        OneTimePassword password = access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);
        Duration wait = Duration.ZERO;
        for (int others = 0; wait.toSeconds() < 16; others++) {
            String other = "other-" + others;
            access.createUser().create(other, Set.of(Role.MARKETER), ADMIN);
            signIn(other, "guess");
            wait = signIn(other, "guess") instanceof SignInUseCase.Result.TooManyAttempts waits
                    ? waits.retryAfter()
                    : Duration.ZERO;
            now = wait.toSeconds() < 16 ? now.plus(wait) : now;
        }
        for (long second = 0; second < wait.toSeconds(); second++) {
            assertThat(signIn("li", "guess")).isInstanceOf(SignInUseCase.Result.TooManyAttempts.class);
            now = now.plusSeconds(1);
        }

        assertThat(signIn("li", password.password())).isInstanceOf(SignInUseCase.Result.SignedIn.class);
    }

    @Test
    void doesNotMakeTheUserWaitForSomebodyElsesGuesses() {
        OneTimePassword password = access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);
        IntStream.range(0, 20).forEach(_ -> access.signIn().signIn("li", "guess", "10.9.9.9"));

        assertThat(signIn("li", password.password())).isInstanceOf(SignInUseCase.Result.SignedIn.class);
    }

    @Test
    void notesEveryAttemptToSignIn() {
        access.createUser().create("li", Set.of(Role.MARKETER), ADMIN);
        signIn("li", "guess");
        signIn("my-password-by-mistake", "x");

        assertThat(access.queries().accessLog(null, null, 10, ADMIN).views())
                .extracting(AccessRecord::caller, AccessRecord::what)
                .containsExactly(
                        tuple("(unknown)", "sign-in-refused from 10.0.0.1"),
                        tuple("li", "sign-in-refused from 10.0.0.1"));
    }

    @Test
    void knowsAKeyUntilItIsRevokedOrExpires() {
        NewApiKey forever = access.createApiKey().create("shop", Role.INTEGRATION, null, ADMIN);
        NewApiKey brief = access.createApiKey().create("shop", Role.INTEGRATION, now.plus(Duration.ofHours(1)), ADMIN);
        assertThat(authenticate(forever.key()))
                .isEqualTo(new AuthenticateApiKeyUseCase.Result.Known(new Caller("shop", Set.of(Role.INTEGRATION))));

        access.revokeApiKey().revoke(forever.view().id(), ADMIN);
        now = now.plus(Duration.ofHours(1));

        assertThat(authenticate(forever.key())).isEqualTo(new AuthenticateApiKeyUseCase.Result.Refused("shop"));
        assertThat(authenticate(brief.key())).isEqualTo(new AuthenticateApiKeyUseCase.Result.Refused("shop"));
    }

    @Test
    void refusesAKeyWithAnotherSecret() {
        String key = access.createApiKey()
                .create("shop", Role.INTEGRATION, null, ADMIN)
                .key();

        assertThat(authenticate(key.substring(0, key.length() - 3) + "AAA"))
                .isEqualTo(new AuthenticateApiKeyUseCase.Result.Refused(null));
    }

    @Test
    void givesTheSameKeyAnotherSecretWhereItIsAskedForAgain() {
        NewApiKey lost = ask("shop", "k1", ADMIN);
        NewApiKey again = ask("shop", "k1", ADMIN);

        assertThat(again.view()).isEqualTo(lost.view());
        assertThat(authenticate(lost.key())).isEqualTo(new AuthenticateApiKeyUseCase.Result.Refused(null));
        assertThat(authenticate(again.key())).isInstanceOf(AuthenticateApiKeyUseCase.Result.Known.class);
        assertThat(access.queries().apiKeys(ADMIN)).containsExactly(again.view());
    }

    @Test
    void knowsAKeyAgainThatExpiresAtAMomentMoreExactThanIsKept() {
        Instant end = now.plus(Duration.ofHours(1)).plusNanos(123_456_789);
        NewApiKey lost = access.createApiKey().create("shop", Role.AUDITOR, end, "k1", ADMIN);
        NewApiKey again = access.createApiKey().create("shop", Role.AUDITOR, end, "k1", ADMIN);

        assertThat(again.view()).isEqualTo(lost.view());
        assertThat(access.queries().apiKeys(ADMIN)).containsExactly(again.view());
    }

    @Test
    void makesAnotherKeyForAnotherRequestOrPersonOrLater() {
        NewApiKey first = ask("shop", "k1", ADMIN);
        NewApiKey till = ask("till", "k1", ADMIN);
        NewApiKey eve = ask("shop", "k1", new Caller("eve", Set.of(Role.ADMIN)));
        access.revokeApiKey().revoke(eve.view().id(), ADMIN);
        NewApiKey afterwards = ask("shop", "k1", new Caller("eve", Set.of(Role.ADMIN)));
        now = now.plus(KeptAnswers.RETENTION);
        NewApiKey later = ask("shop", "k1", ADMIN);

        assertThat(List.of(first, till, afterwards, later)).allSatisfy(key -> assertThat(authenticate(key.key()))
                .isInstanceOf(AuthenticateApiKeyUseCase.Result.Known.class));
        assertThat(access.queries().apiKeys(ADMIN)).hasSize(5);
    }

    private NewApiKey ask(String name, String requestKey, Caller caller) {
        return access.createApiKey().create(name, Role.AUDITOR, null, requestKey, caller);
    }

    @Test
    void seesWhatAnotherProcessWrote() {
        String key = moduleOn(otherStores())
                .createApiKey()
                .create("shop", Role.AUDITOR, null, ADMIN)
                .key();

        assertThat(authenticate(key)).isInstanceOf(AuthenticateApiKeyUseCase.Result.Known.class);
    }

    @Test
    void tellsWhoReadACustomer() {
        access.accessLog().read(ADMIN, "customer", List.of("c1"));
        access.accessLog().read(ADMIN, "customers", List.of("c1", "c2"));
        access.accessLog().read(ADMIN, "customer", List.of("c2"));

        assertThat(access.queries().accessLog("c1", null, 10, ADMIN).views())
                .extracting(AccessRecord::what)
                .containsExactly("customers", "customer");
    }

    @Test
    void goesOnNumberingAfterRecordsOfAnotherPlace() {
        AccessRecords records = otherStores().records();
        records.adopt(List.of(
                new AccessRecord(7, now, "eve", "customer", List.of("c1")),
                new AccessRecord(9, now, "eve", "customers", List.of("c1", "c2"))));

        access.accessLog().read(ADMIN, "export", List.of("c2"));

        assertThat(records.following(7, 10))
                .extracting(AccessRecord::number, AccessRecord::what)
                .containsExactly(tuple(9L, "customers"), tuple(10L, "export"));
        assertThat(records.following(0, 1)).extracting(AccessRecord::number).containsExactly(7L);
        assertThat(access.queries().accessLog("c2", null, 10, ADMIN).views())
                .extracting(AccessRecord::number)
                .containsExactly(10L, 9L);
    }

    @Test
    void leavesUsersToAdministrators() {
        Caller auditor = new Caller("eve", Set.of(Role.AUDITOR));

        assertThatThrownBy(() -> access.createUser().create("x", Set.of(Role.ADMIN), auditor))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> access.createApiKey().create("x", Role.ADMIN, null, auditor))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> access.queries().users(auditor)).isInstanceOf(AccessDenied.class);
    }

    private SignInUseCase.Result signIn(String name, String password) {
        return access.signIn().signIn(name, password, ADDRESS);
    }

    private SignInUseCase.Result.SignedIn signedIn(String name, String password) {
        return (SignInUseCase.Result.SignedIn) signIn(name, password);
    }

    private AuthenticateApiKeyUseCase.Result authenticate(String key) {
        return access.authenticateApiKey().authenticate(key, ADDRESS);
    }

    private AccessModule moduleOn(Stores stores) {
        return new AccessModule(
                new AccessModule.Ports(stores.users(), stores.keys(), stores.records(), new Reversed(), () -> now));
    }

    /** Fast, for tests alone. */
    private static final class Reversed implements PasswordHasher {
        @Override
        public String hash(String password) {
            return new StringBuilder(password).reverse().toString();
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash(password).equals(hash);
        }
    }
}
