package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.ReportEvent;

/** Everything that can be asked of the reports of a programme. */
public sealed interface ReportCommand extends LoyaltyStreamCommand permits KeepReport {

    ReportEvent report();

    /** The stream that holds the reports of the programme. */
    default String stream() {
        return "loyalty-reports-" + report().programme();
    }
}
