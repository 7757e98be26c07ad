package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Send a message that did not arrive once more, if the cap still allows.
 *
 * @param address where it is to go now; null for the one it had
 * @param elsewhere how many messages to other records of the customer count towards the cap
 */
public record RetrySending(
        Correspondent correspondent,
        String messageId,
        @Nullable String address,
        ContactTerms terms,
        long elsewhere,
        Instant now)
        implements CorrespondenceCommand {}
