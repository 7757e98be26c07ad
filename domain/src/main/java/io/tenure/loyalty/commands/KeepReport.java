package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.ReportEvent;

/** Keep what was found out, once. */
public record KeepReport(ReportEvent report) implements ReportCommand {}
