package io.tenure.access.application;

import io.tenure.access.application.port.in.Account;
import io.tenure.access.application.port.in.SignInUseCase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords. An unknown name costs as much time as a wrong password, so that names cannot be found out. Those
 * who guess wait: by name and address, and by address alone, so that nobody can shut a user out from elsewhere.
 */
final class SignIn implements SignInUseCase {

    private static final String ANYBODY = "";

    private final Users users;
    private final PasswordHasher hasher;
    private final AccessRecords records;
    private final Throttle byName;
    private final Throttle byAddress;
    private final InstantSource clock;
    private volatile @Nullable String nobodysHash;

    SignIn(
            Users users,
            PasswordHasher hasher,
            AccessRecords records,
            Throttle byName,
            Throttle byAddress,
            InstantSource clock) {
        this.users = users;
        this.hasher = hasher;
        this.records = records;
        this.byName = byName;
        this.byAddress = byAddress;
        this.clock = clock;
    }

    @Override
    public Result signIn(String name, String password, String address) {
        Optional<User> user = name.length() > PasswordRules.LONGEST ? Optional.empty() : users.find(name);
        String who = user.map(User::name).orElse("(unknown)");
        Throttle.Key exact = new Throttle.Key(who, address);
        Throttle.Key anyName = new Throttle.Key(ANYBODY, address);
        Duration wait = begin(exact, anyName);
        if (wait.isPositive()) {
            return new Result.TooManyAttempts(wait);
        }
        if (isRight(user, password)) {
            byName.forget(exact);
            byAddress.takeBack(anyName);
            note(who, "sign-in", address);
            return new Result.SignedIn(user.orElseThrow().account());
        }
        note(who, "sign-in-refused", address);
        return new Result.Refused();
    }

    private Duration begin(Throttle.Key exact, Throttle.Key anyName) {
        Duration wait = byName.begin(exact);
        if (wait.isPositive()) {
            return wait;
        }
        Duration longer = byAddress.begin(anyName);
        if (longer.isPositive()) { // nothing was guessed
            byName.takeBack(exact);
        }
        return longer;
    }

    @Override
    public Optional<Account> account(String name) {
        return users.find(name).filter(user -> !user.disabled()).map(User::account);
    }

    private boolean isRight(Optional<User> user, String password) {
        boolean acceptable = password.length() <= PasswordRules.LONGEST;
        String hash = user.map(User::passwordHash).orElseGet(this::nobodysHash);
        boolean matches = hasher.matches(acceptable ? password : "", hash);
        return matches && acceptable && user.isPresent() && !user.get().disabled();
    }

    private String nobodysHash() {
        String known = nobodysHash;
        if (known == null) {
            known = hasher.hash(new Secrets().password());
            nobodysHash = known;
        }
        return known;
    }

    private void note(String who, String what, String address) {
        records.add(clock.instant(), who, what + " from " + address, List.of());
    }
}
