package io.tenure.value.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The ten segments were counted by the rules of the published analyses, which rank by the ids of the system that
 * customers come from. Counts and sums only: those ids are personal data.
 *
 * @param reportId of the job that counted
 * @param reference from which days are counted back; what was bought later counts nowhere
 * @param askedAt when somebody asked for it
 * @param tables one per currency, that of most customers first
 * @param boughtForNothing customers none of whose purchases brought money: the publications leave them out
 * @param withoutExternalId customers who bought, and whom no other system knows: left out too
 */
public record RfmTabulated(
        String reportId,
        LocalDate reference,
        Instant askedAt,
        List<RfmTable> tables,
        long boughtForNothing,
        long withoutExternalId,
        Instant occurredAt)
        implements ValueEvent {}
