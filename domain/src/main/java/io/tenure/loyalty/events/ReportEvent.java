package io.tenure.loyalty.events;

import java.time.Instant;

/** What was found out about a programme, as it was found out then. */
public sealed interface ReportEvent permits EffectMeasured, LiabilityReported, ProgrammeSimulated {

    String programme();

    /** Names the report within the programme. */
    String reportId();

    Instant occurredAt();
}
