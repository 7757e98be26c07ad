package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;

/**
 * Note that a message whose time has come is given to the relay or gateway, if the terms still allow.
 *
 * @param meant whether what it is about is still to be told
 */
public record HandOver(Correspondent correspondent, String messageId, boolean meant, ContactTerms terms, Instant now)
        implements CorrespondenceCommand {}
