package io.tenure.value.application;

import io.tenure.value.domain.retention.CalendarPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst wants to have fitted.
 *
 * @param source where the purchases come from; null for all
 * @param zone in which a day begins and ends
 * @param calibrateTo the last day that the model may know; null for the last day with a purchase
 * @param horizonWeeks after that day, for which the model foretells; null for none
 * @param renewal how long a contract runs, for the model of renewals
 */
public record FitRequest(
        ModelName model,
        @Nullable String source,
        ZoneId zone,
        @Nullable LocalDate calibrateTo,
        @Nullable Integer horizonWeeks,
        CalendarPeriod renewal) {}
