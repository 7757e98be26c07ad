package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;

/**
 * Send a message if the terms allow; the same id asks for the same message, once.
 *
 * @param elsewhere how many messages that count towards the cap other records of the customer were sent
 */
public record RequestSending(
        Correspondent correspondent, String messageId, Letter letter, ContactTerms terms, long elsewhere, Instant now)
        implements CorrespondenceCommand {}
