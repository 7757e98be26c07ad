package io.tenure.messaging.commands;

import io.tenure.messaging.domain.ContactTerms;
import java.time.Instant;

/** Note that a message whose time has come is given to the relay or gateway, if the terms still allow. */
public record HandOver(Correspondent correspondent, String messageId, ContactTerms terms, Instant now)
        implements CorrespondenceCommand {}
