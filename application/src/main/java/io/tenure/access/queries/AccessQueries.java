package io.tenure.access.queries;

import io.tenure.access.Caller;
import io.tenure.shared.views.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators and auditors may see of access. */
public interface AccessQueries {

    /** All users by name; for administrators. */
    List<UserView> users(Caller caller);

    /** All keys, the newest first, revoked ones included; for administrators. */
    List<ApiKeyView> apiKeys(Caller caller);

    /**
     * Who read what, the newest first; for auditors and administrators.
     *
     * @param customerId only reads of this customer's data; null for all
     * @param after the cursor of the page before
     * @param limit 1 to 1,000
     */
    Page<AccessRecord> accessLog(@Nullable String customerId, @Nullable String after, int limit, Caller caller);
}
