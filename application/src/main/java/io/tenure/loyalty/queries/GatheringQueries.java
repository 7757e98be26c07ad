package io.tenure.loyalty.queries;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.shared.views.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of events for members. */
public interface GatheringQueries {

    /** The latest first; at most 1,000. */
    List<GatheringView> gatherings(String programme);

    Optional<GatheringView> gathering(GatheringId id);

    /** Those whom the caller may see, so that a page may have fewer than asked for. Logged. */
    Page<GuestView> guests(GatheringId id, @Nullable String after, int limit, Caller caller);

    /**
     * Events to come and of the last 30 days that a member is invited to or may be, the next one first; empty when the
     * customer is no member that the caller may see. Logged.
     */
    Optional<List<Invitation>> ofMember(AccountId account, Caller caller);
}
