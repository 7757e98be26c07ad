package io.tenure.access.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase.Result;
import io.tenure.access.application.port.in.NewApiKey;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.shared.requests.KeptAnswers;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes, checks and revokes API keys: {@code tenure_<id>_<secret>}. */
final class ApiKeyRing {

    private static final Pattern FORM = Pattern.compile("tenure_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

    private static final int ID_LENGTH = 12;

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

    NewApiKey create(String name, Role role, @Nullable Instant expiresAt, @Nullable String requestKey, Caller caller) {
        Administrators.require(caller);
        String checked = Names.checked(name);
        if (users.find(checked).isPresent()) {
            throw new AccessRefusal("access.name-taken", "A user has the name '" + checked + "'; choose another");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new AccessRefusal("access.expired", "The key would have expired already; choose a later time");
        }
        Optional<String> own = Optional.ofNullable(requestKey).map(key -> idOf(caller, key));
        Optional<ApiKeyView> there = own.flatMap(keys::find).map(StoredApiKey::view);
        ApiKeyView view = new ApiKeyView(
                there.isPresent() ? secrets.id() : own.orElseGet(secrets::id),
                checked,
                role,
                clock.instant(),
                caller.name(),
                expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS),
                null);
        String secret = secrets.key();
        ApiKeyView made = there.filter(
                        before -> isAsked(before, view) && keys.renew(before.id(), Secrets.sha256(secret)))
                .orElseGet(() -> added(view, secret));
        return new NewApiKey(made, "tenure_" + made.id() + "_" + secret);
    }

    private ApiKeyView added(ApiKeyView view, String secret) {
        keys.add(new StoredApiKey(view, Secrets.sha256(secret)));
        return view;
    }

    private static String idOf(Caller caller, String requestKey) {
        return HexFormat.of()
                .formatHex(Secrets.sha256(caller.name() + "\n" + requestKey))
                .substring(0, ID_LENGTH);
    }

    /** Whether a key is what is asked for again, within the time for which answers are kept. */
    private static boolean isAsked(ApiKeyView before, ApiKeyView now) {
        return before.name().equals(now.name())
                && before.role() == now.role()
                && Objects.equals(before.expiresAt(), now.expiresAt())
                && before.createdBy().equals(now.createdBy())
                && before.createdAt().isAfter(now.createdAt().minus(KeptAnswers.RETENTION));
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
