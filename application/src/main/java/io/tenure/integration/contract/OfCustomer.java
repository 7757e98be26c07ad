package io.tenure.integration.contract;

/** Something that happened to one customer. */
public sealed interface OfCustomer extends IntegrationEvent
        permits Registered,
                Merged,
                Split,
                Erased,
                Recorded,
                Corrected,
                Retracted,
                EnteredStage,
                EnteredSegment,
                LeftSegment,
                JoinedProgramme,
                LeftProgramme,
                MovedPoints,
                MovedMoney,
                MovedGuest,
                UsedBenefit,
                ReckonedWithPartner,
                ChangedTier,
                MessageOutcome {

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }
}
