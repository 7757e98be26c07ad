package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Note that a message whose time has come is given to the relay or gateway, if the terms still allow.
 *
 * @param meant whether what it is about is still to be told
 * @param address where it is to go now; null when there is none any more
 */
public record HandOver(
        Correspondent correspondent,
        String messageId,
        boolean meant,
        ContactTerms terms,
        @Nullable String address,
        Instant now)
        implements CorrespondenceCommand {}
