package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.PurchaseDay;
import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.views.Page;
import io.tenure.value.domain.ranking.RfmTable;
import io.tenure.value.domain.ranking.RfmTable.Ranked;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.queries.RfmReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the table of RFM as it is published of a file of purchases: reads the ids that the file has, ranks by them and
 * forgets them. Days on which nothing was spent count nowhere, as the publications take lines with a price only.
 */
final class PublishedRfm {

    private static final int AT_ONCE = 200;

    private final CustomerQueries customers;
    private final AllFacts facts;

    PublishedRfm(CustomerQueries customers, AllFacts facts) {
        this.customers = customers;
        this.facts = facts;
    }

    /** Of the customers that the caller may see; each is logged as read. */
    RfmReport of(LocalDate reference, Caller caller) {
        var count = new Count(reference);
        @Nullable String after = null;
        do {
            Page<CustomerView> page = customers.book(
                    new BookQuery(null, null, null, null, null, "registeredAt", false, after, AT_ONCE), caller);
            page.views().forEach(view -> facts.find(view.id()).ifPresent(found -> count.add(view, found)));
            after = page.next();
        } while (after != null);
        return count.report();
    }

    private static final class Count {

        private final LocalDate reference;
        private final Map<String, List<Ranked>> books = new TreeMap<>();
        private long boughtForNothing;
        private long withoutExternalId;

        private Count(LocalDate reference) {
            this.reference = reference;
        }

        private void add(CustomerView customer, CustomerFacts known) {
            FactSheet sheet = FactSheet.of(known.upTo(reference), reference, null);
            List<PurchaseDay> days = sheet.purchases();
            List<PurchaseDay> paid =
                    days.stream().filter(day -> day.spent().signum() > 0).toList();
            if (days.isEmpty()) {
                return;
            }
            if (paid.isEmpty()) {
                boughtForNothing++;
                return;
            }
            customer.externalIds().stream()
                    .map(id -> new Ranked(
                            id.source(),
                            id.externalId(),
                            (int) (reference.toEpochDay() - paid.getLast().day()),
                            paid.stream().mapToLong(PurchaseDay::purchases).sum(),
                            paid.stream().map(PurchaseDay::spent).reduce(BigDecimal.ZERO, BigDecimal::add)))
                    .min(Ranked.ORDER)
                    .ifPresentOrElse(
                            ranked -> books.computeIfAbsent(
                                            sheet.currency().orElse(ObservedCustomer.NO_CURRENCY),
                                            _ -> new ArrayList<>())
                                    .add(ranked),
                            () -> withoutExternalId++);
        }

        private RfmReport report() {
            return new RfmReport(
                    reference,
                    books.entrySet().stream()
                            .map(book -> RfmTable.of(book.getKey(), book.getValue()))
                            .sorted(Comparator.comparingLong(RfmTable::customers)
                                    .reversed())
                            .toList(),
                    boughtForNothing,
                    withoutExternalId);
        }
    }
}
