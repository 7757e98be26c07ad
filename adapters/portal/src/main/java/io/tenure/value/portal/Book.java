package io.tenure.value.portal;

import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.HeatMap;
import io.tenure.shared.portal.Treemap;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customers of one currency on the page of values. */
record Book(
        ValueModelFitted model,
        ValueReported report,
        @Nullable MarketShareReckoned marketShare,
        Pyramid pyramid,
        Treemap segments,
        HeatMap rfm,
        List<Retention> retention,
        List<Chart> charts) {}
