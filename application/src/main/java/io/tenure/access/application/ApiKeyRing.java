package io.tenure.access.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase.Result;
import io.tenure.access.application.port.in.NewApiKey;
import io.tenure.access.queries.ApiKeyView;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes, checks and revokes API keys: {@code tenure_<id>_<secret>}. */
final class ApiKeyRing {

    private static final Pattern FORM = Pattern.compile("tenure_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    private final ApiKeys keys;
    private final Users users;
    private final Secrets secrets;
    private final Throttle throttle;
    private final InstantSource clock;

    ApiKeyRing(ApiKeys keys, Users users, Secrets secrets, Throttle throttle, InstantSource clock) {
        this.keys = keys;
        this.users = users;
        this.secrets = secrets;
        this.throttle = throttle;
        this.clock = clock;
    }

    NewApiKey create(String name, Role role, @Nullable Instant expiresAt, Caller caller) {
        Administrators.require(caller);
        String checked = Names.checked(name);
        if (users.find(checked).isPresent()) {
            throw new AccessRefusal("access.name-taken", "A user has the name '" + checked + "'; choose another");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new AccessRefusal("access.expired", "The key would have expired already; choose a later time");
        }
        ApiKeyView view = new ApiKeyView(secrets.id(), checked, role, clock.instant(), caller.name(), expiresAt, null);
        String secret = secrets.key();
        keys.add(new StoredApiKey(view, Secrets.sha256(secret)));
        return new NewApiKey(view, "tenure_" + view.id() + "_" + secret);
    }

    void revoke(String id, Caller caller) {
        Administrators.require(caller);
        if (!keys.revoke(id, clock.instant())) {
            throw new AccessRefusal("access.unknown-key", "There is no key '" + id + "'");
        }
    }

    Result authenticate(String key, String address) {
        Matcher form = FORM.matcher(key);
        Optional<StoredApiKey> stored = form.matches()
                ? keys.find(form.group(1)).filter(found -> isSecretOf(found, form.group(2)))
                : Optional.empty();
        if (stored.isEmpty()) {
            return failed(address);
        }
        ApiKeyView view = stored.get().view();
        return view.usableAt(clock.instant())
                ? new Result.Known(new Caller(view.name(), Set.of(view.role())))
                : new Result.Refused(view.name());
    }

    private Result failed(String address) {
        Duration wait = throttle.begin(new Throttle.Key("api-key", address));
        return wait.isPositive() ? new Result.TooManyAttempts(wait) : new Result.Refused(null);
    }

    private static boolean isSecretOf(StoredApiKey stored, String secret) {
        return MessageDigest.isEqual(stored.secretHash(), Secrets.sha256(secret));
    }
}
