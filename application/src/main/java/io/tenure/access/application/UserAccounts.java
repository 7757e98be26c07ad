package io.tenure.access.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.Account;
import io.tenure.access.application.port.in.OneTimePassword;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps the users. */
final class UserAccounts {

    private static final String FIRST_ADMIN = "admin";

    private final Users users;
    private final ApiKeys keys;
    private final PasswordHasher hasher;
    private final Secrets secrets;
    private final InstantSource clock;

    UserAccounts(Users users, ApiKeys keys, PasswordHasher hasher, Secrets secrets, InstantSource clock) {
        this.users = users;
        this.keys = keys;
        this.hasher = hasher;
        this.secrets = secrets;
        this.clock = clock;
    }

    OneTimePassword create(String name, Set<Role> roles, Caller caller) {
        Administrators.require(caller);
        String checked = Names.checked(name);
        if (roles.isEmpty()) {
            throw new AccessRefusal("access.no-role", "A user has at least one role");
        }
        requireOfPeople(roles);
        if (keys.named(checked)) {
            throw taken(checked);
        }
        return add(checked, roles, caller).orElseThrow(() -> taken(checked));
    }

    Optional<OneTimePassword> createFirstAdmin() {
        return users.all().isEmpty() ? add(FIRST_ADMIN, Set.of(Role.ADMIN), Caller.SYSTEM) : Optional.empty();
    }

    OneTimePassword reset(String name, Caller caller) {
        Administrators.require(caller);
        String password = secrets.password();
        String hash = hasher.hash(password);
        User reset = update(name, user -> user.withPassword(hash, true));
        return new OneTimePassword(reset.name(), password);
    }

    Account change(String name, String oldPassword, String newPassword) {
        PasswordRules.check(name, oldPassword, newPassword);
        String hash = hasher.hash(newPassword);
        return update(name, user -> {
                    if (user.disabled() || !hasher.matches(oldPassword, user.passwordHash())) {
                        throw new AccessRefusal("access.wrong-password", "The old password is not right");
                    }
                    return user.withPassword(hash, false);
                })
                .account();
    }

    void change(String name, Set<Role> roles, boolean disabled, Caller caller) {
        Administrators.require(caller);
        if (roles.isEmpty()) {
            throw new AccessRefusal("access.no-role", "A user has at least one role; disable the user instead");
        }
        requireOfPeople(roles);
        boolean remainsAdmin = roles.contains(Role.ADMIN) && !disabled;
        if (!remainsAdmin && isLastAdmin(name)) {
            throw new AccessRefusal("access.last-admin", "This is the last administrator; make another one first");
        }
        update(name, user -> user.with(roles, disabled));
    }

    private boolean isLastAdmin(String name) {
        List<String> admins = users.all().stream()
                .filter(user -> user.roles().contains(Role.ADMIN) && !user.disabled())
                .map(User::name)
                .toList();
        return users.find(name)
                .filter(user -> admins.equals(List.of(user.name())))
                .isPresent();
    }

    private static void requireOfPeople(Set<Role> roles) {
        if (!Role.ofPeople().containsAll(roles)) {
            throw new AccessRefusal(
                    "access.role-of-tills", "The roles POS and GATEWAY are for machines: make an API key with them");
        }
    }

    private Optional<OneTimePassword> add(String name, Set<Role> roles, Caller by) {
        String password = secrets.password();
        User user = new User(name, roles, hasher.hash(password), true, false, 0, clock.instant(), by.name());
        return users.add(user) ? Optional.of(new OneTimePassword(name, password)) : Optional.empty();
    }

    private User update(String name, UnaryOperator<User> change) {
        User user = users.find(name)
                .orElseThrow(() -> new AccessRefusal("access.unknown-user", "There is no user of that name"));
        User changed = change.apply(user);
        if (!users.replace(changed, user.version())) {
            throw new AccessRefusal("access.changed-meanwhile", "Somebody else changed the user just now; look again");
        }
        return changed;
    }

    private static AccessRefusal taken(String name) {
        return new AccessRefusal("access.name-taken", "The name '" + name + "' is taken; choose another");
    }
}
