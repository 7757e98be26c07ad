package io.tenure.messaging.commands;

import java.time.Instant;

/** What can be asked of the messages to somebody. */
public sealed interface CorrespondenceCommand
        permits RequestSending, HandOver, ConfirmSending, ReportFailure, ReportBounce, RetrySending, GiveUpSending {

    Correspondent correspondent();

    String messageId();

    Instant now();
}
