package io.tenure.value.commands;

import io.tenure.value.events.RfmTabulated;
import java.time.Instant;

/** Keep what was counted, once. */
public record KeepRfmTable(RfmTabulated report) implements ValueCommand {

    @Override
    public Instant now() {
        return report.occurredAt();
    }
}
