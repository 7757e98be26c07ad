package io.tenure.value.portal;

import io.tenure.shared.portal.HeatMap;
import io.tenure.value.domain.retention.CalendarPeriod;

/** How many of each cohort still buy, by months, quarters or years. */
record Retention(CalendarPeriod period, HeatMap map) {}
