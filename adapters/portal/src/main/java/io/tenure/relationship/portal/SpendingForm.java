package io.tenure.relationship.portal;

import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.portal.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a customer is thought to spend in a year, as somebody types it. */
record SpendingForm(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String source,
        @Nullable String reference,
        @Nullable String estimatedOn) {

    private static final Money NOTHING_READ = Money.of("0", "XXX");

    /** What is on record, to be changed. */
    static SpendingForm of(CustomerView customer) {
        CustomerView.@Nullable Spending known = customer.spending();
        return known == null
                ? new SpendingForm(
                        null,
                        customer.together().money().keySet().stream()
                                .findFirst()
                                .orElse(null),
                        SpendingSource.CUSTOMER_STATEMENT.name(),
                        null,
                        null)
                : new SpendingForm(
                        known.amount().toPlainString(),
                        known.currency(),
                        known.source().name(),
                        known.reference(),
                        known.estimatedOn().toString());
    }

    EstimateSpending command(CustomerId customer, Fields fields, ZoneId zone, Instant now) {
        fields.required("amount", amount);
        var yearly = fields.money("amount", amount, "currency", currency);
        var day = fields.date("estimatedOn", estimatedOn);
        return new EstimateSpending(
                customer,
                yearly == null ? NOTHING_READ : yearly,
                fields.choice("source", SpendingSource.class, source, SpendingSource.OWN_ESTIMATE),
                fields.required("reference", reference),
                day == null ? LocalDate.ofInstant(now, zone) : day,
                now);
    }
}
