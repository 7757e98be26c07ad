package io.tenure.messaging.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What counts for a message to somebody.
 *
 * @param allowed whether the customer has consented, or the message needs no consent
 * @param quietHours null when there are none
 * @param zone in which quiet hours are told
 * @param cap null when nothing bounds how often
 */
public record ContactTerms(
        boolean allowed,
        @Nullable QuietHours quietHours,
        ZoneId zone,
        @Nullable FrequencyCap cap) {

    /** The first moment, not before {@code at}, at which a message may be sent. */
    Instant sendAt(Instant at, boolean prompt) {
        return prompt || quietHours == null ? at : quietHours.over(at, zone);
    }
}
