package io.tenure.value.portal;

import io.tenure.shared.portal.Format;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.ValueReported;
import io.tenure.value.queries.ValueRunView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a run has found out, the customers of each currency by themselves. */
@Component
class Books {

    private final ValuePyramid pyramid;
    private final RfmTiles tiles;
    private final RfmMap rfm;
    private final RetentionMaps retention;
    private final ValueCharts charts;

    Books(ValuePyramid pyramid, RfmTiles tiles, RfmMap rfm, RetentionMaps retention, ValueCharts charts) {
        this.pyramid = pyramid;
        this.tiles = tiles;
        this.rfm = rfm;
        this.retention = retention;
        this.charts = charts;
    }

    List<Book> of(ValueRunView run, Format format) {
        return run.models().stream()
                .flatMap(model -> run.report(model.currency()).map(report -> book(run, model, report, format)).stream())
                .toList();
    }

    private Book book(ValueRunView run, ValueModelFitted model, ValueReported report, Format format) {
        @Nullable String currency = model.currency().equals(ObservedCustomer.NO_CURRENCY) ? null : model.currency();
        return new Book(
                model,
                report,
                run.marketShare(model.currency()).orElse(null),
                pyramid.of(report, currency, format),
                tiles.of(report, currency, format),
                rfm.of(report, format),
                retention.of(report, format),
                charts.of(model, report, currency, format));
    }
}
