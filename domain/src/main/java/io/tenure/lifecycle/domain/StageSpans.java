package io.tenure.lifecycle.domain;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.scoring.ContactCosts;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.events.CostElsewhere;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brought and cost while it was in each stage: what had come together by the day on which it left, less
 * what had by the day on which it came. The day of a move counts for the stage that was left.
 */
public final class StageSpans {

    /** The customer was in the stage from this day on. */
    public record Entry(String stage, LocalDate on) {}

    /**
     * A time in one stage.
     *
     * @param stage null for the time before the first
     */
    public record Span(@Nullable String stage, String currency, Profitability money) {}

    private StageSpans() {}

    /**
     * The times of a customer up to a day, in order.
     *
     * @param entries oldest first
     * @param elsewhere what others had spent on the customer by the end of a day
     */
    public static List<Span> of(
            CustomerFacts facts,
            List<Entry> entries,
            LocalDate today,
            ContactCosts costs,
            Function<LocalDate, List<CostElsewhere>> elsewhere) {
        @Nullable String currency = FactSheet.of(facts, today, null).currency().orElse(null);
        List<Span> spans = new ArrayList<>();
        Profitability before = Profitability.NOTHING;
        @Nullable String stage = null;
        for (Entry entry : entries) {
            Profitability then =
                    costs.of(FactSheet.of(facts.upTo(entry.on()), entry.on(), currency), elsewhere.apply(entry.on()));
            spans.add(span(stage, currency, then.minus(before)));
            before = then;
            stage = entry.stage();
        }
        spans.add(span(
                stage,
                currency,
                costs.of(FactSheet.of(facts.upTo(today), today, currency), elsewhere.apply(today))
                        .minus(before)));
        return spans;
    }

    private static Span span(@Nullable String stage, @Nullable String currency, Profitability money) {
        return new Span(stage, currency == null ? ObservedCustomer.NO_CURRENCY : currency, money);
    }
}
