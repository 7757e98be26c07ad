package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;

/** Send a message if the terms allow; the same id asks for the same message, once. */
public record RequestSending(
        Correspondent correspondent, String messageId, Letter letter, ContactTerms terms, Instant now)
        implements CorrespondenceCommand {}
