package io.tenure.alerts.commands;

import java.time.Instant;

/** What can be asked about one subject that is watched. */
public sealed interface WatchCommand permits TellRefusedCode, RaiseAlert, CloseAlert {

    AlertSubject subject();

    Instant now();
}
