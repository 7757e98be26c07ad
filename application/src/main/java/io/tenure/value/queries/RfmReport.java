package io.tenure.value.queries;

import io.tenure.value.domain.ranking.RfmTable;
import java.time.LocalDate;
import java.util.List;

/**
 * The ten segments by the rules of the published analyses, which rank by the ids of the system that customers come
 * from. It is made anew each time and kept nowhere, because those ids are personal data.
 *
 * @param reference from which days are counted back; what was bought later counts nowhere
 * @param tables one per currency, that of most customers first
 * @param boughtForNothing customers none of whose purchases brought money: the publications leave them out
 * @param withoutExternalId customers who bought, and whom no other system knows: left out too
 */
public record RfmReport(LocalDate reference, List<RfmTable> tables, long boughtForNothing, long withoutExternalId) {}
