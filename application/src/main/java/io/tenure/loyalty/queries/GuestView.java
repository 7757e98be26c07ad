package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.GuestState;
import java.time.Instant;

/**
 * A guest of an event for members.
 *
 * @param since when the guest came to stand so
 */
public record GuestView(String programme, String gathering, String customerId, GuestState state, Instant since) {

    public String id() {
        return id(gatheringId(), customerId);
    }

    /** As {@link GatheringView#id()}. */
    public String gatheringId() {
        return programme + "@" + gathering;
    }

    public static String id(String gathering, String customer) {
        return gathering + "@" + customer;
    }
}
