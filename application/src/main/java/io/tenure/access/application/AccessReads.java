package io.tenure.access.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.AccessRecord;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.access.queries.UserView;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.UnknownCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows users and keys to administrators, and the access log to auditors too. */
final class AccessReads implements AccessQueries {

    private static final int MOST = 1_000;

    private final Users users;
    private final ApiKeys keys;
    private final AccessRecords records;

    AccessReads(Users users, ApiKeys keys, AccessRecords records) {
        this.users = users;
        this.keys = keys;
        this.records = records;
    }

    @Override
    public List<UserView> users(Caller caller) {
        Administrators.require(caller);
        return users.all().stream().map(User::view).toList();
    }

    @Override
    public List<ApiKeyView> apiKeys(Caller caller) {
        Administrators.require(caller);
        return keys.all();
    }

    List<String> accountManagers(Caller caller) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.MARKETER, Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied("Who looks after customers is for those who may see some");
        }
        return users.all().stream()
                .filter(user -> user.roles().contains(Role.ACCOUNT_MANAGER) && !user.disabled())
                .map(User::name)
                .toList();
    }

    @Override
    public Page<AccessRecord> accessLog(@Nullable String customerId, @Nullable String after, int limit, Caller caller) {
        if (!caller.hasAny(Role.AUDITOR, Role.ADMIN)) {
            throw new AccessDenied("The access log is for auditors and administrators");
        }
        int size = Math.clamp(limit, 1, MOST);
        List<AccessRecord> found = records.list(customerId, before(after), size);
        return new Page<>(
                found,
                found.size() < size ? null : Long.toString(found.getLast().number()));
    }

    private static long before(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new UnknownCursor("'" + after + "' is no cursor of the access log", e);
        }
    }
}
