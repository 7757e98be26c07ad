package io.tenure.loyalty.application;

import java.time.Instant;

/** A piece of a reward that is kept for a redemption. */
record ReservationView(String programme, String reward, String redemptionId, String customerId, Instant at) {

    String id() {
        return programme + "@" + reward + "@" + redemptionId;
    }
}
