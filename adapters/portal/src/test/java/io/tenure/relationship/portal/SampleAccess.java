package io.tenure.relationship.portal;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.AccessRecord;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.access.queries.UserView;
import io.tenure.shared.views.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some users, keys and looks. */
final class SampleAccess implements AccessQueries {
    @Override
    public List<UserView> users(Caller caller) {
        require(caller);
        return List.of(
                new UserView(
                        "ada", Set.of(Role.ADMIN), false, false, SampleBook.NOW.minus(Duration.ofDays(400)), "system"),
                new UserView(
                        "anna",
                        Set.of(Role.ACCOUNT_MANAGER),
                        false,
                        false,
                        SampleBook.NOW.minus(Duration.ofDays(380)),
                        "ada"),
                new UserView(
                        "ben",
                        Set.of(Role.ACCOUNT_MANAGER, Role.MARKETER),
                        false,
                        true,
                        SampleBook.NOW.minus(Duration.ofDays(2)),
                        "ada"),
                new UserView(
                        "maximilian.von-und-zu-hohenstein@handelsgesellschaft.example",
                        Set.of(Role.AUDITOR),
                        true,
                        false,
                        SampleBook.NOW,
                        "ada"));
    }

    @Override
    public List<ApiKeyView> apiKeys(Caller caller) {
        require(caller);
        return List.of(
                new ApiKeyView(
                        "tk_4be1",
                        "shop-feed",
                        Role.INTEGRATION,
                        SampleBook.NOW.minus(Duration.ofDays(90)),
                        "ada",
                        SampleBook.NOW.plus(Duration.ofDays(275)),
                        null),
                new ApiKeyView(
                        "tk_77a0",
                        "reports",
                        Role.AUDITOR,
                        SampleBook.NOW.minus(Duration.ofDays(500)),
                        "ada",
                        SampleBook.NOW.minus(Duration.ofDays(135)),
                        null),
                new ApiKeyView(
                        "tk_0c3d",
                        "old-shop",
                        Role.INTEGRATION,
                        SampleBook.NOW.minus(Duration.ofDays(700)),
                        "ada",
                        null,
                        SampleBook.NOW.minus(Duration.ofDays(90))));
    }

    @Override
    public Page<AccessRecord> accessLog(@Nullable String customerId, @Nullable String after, int limit, Caller caller) {
        return new Page<>(
                List.of(new AccessRecord(1, SampleBook.NOW, "anna", "customer", List.of(SampleBook.RICH))), null);
    }

    private static void require(Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("This is for administrators");
        }
    }
}
