package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.PurchaseDay;
import io.tenure.facts.queries.AllFacts;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.jobs.WorkFailed;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Page;
import io.tenure.value.commands.KeepRfmTable;
import io.tenure.value.domain.ranking.RfmRanking;
import io.tenure.value.domain.ranking.RfmRanking.Ranked;
import io.tenure.value.domain.scoring.ObservedCustomer;
import io.tenure.value.events.RfmTable;
import io.tenure.value.events.RfmTabulated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the table of RFM as it is published of a file of purchases: reads the ids that the file has, ranks by them and
 * forgets them. Days on which nothing was spent count nowhere, as the publications take lines with a price only.
 */
final class TabulateRfm implements Work {

    static final String NAME = "tabulate-rfm";

    private static final int AT_ONCE = 200;

    private final CustomerQueries customers;
    private final AllFacts facts;
    private final ValueLog log;
    private final LongSupplier head;
    private final InstantSource clock;

    TabulateRfm(CustomerQueries customers, AllFacts facts, ValueLog log, LongSupplier head, InstantSource clock) {
        this.customers = customers;
        this.facts = facts;
        this.log = log;
        this.head = head;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * The key is the day to count back from; the input is when and by whom it was asked. Each customer is logged as
     * read.
     */
    @Override
    public void run(Run run) throws InterruptedException {
        String[] asked = run.input().split(" ", 2);
        LocalDate reference = LocalDate.parse(run.key());
        long onRecord = head.getAsLong();
        if (!facts.reaches(onRecord) || !customers.awaitVisible(onRecord)) {
            throw new IllegalStateException("Views do not show yet what is on record"); // tried again in a while
        }
        Count count = count(reference, new Caller(asked[1], Set.of(Role.MARKETER)), run);
        if (count.nobody()) {
            throw new WorkFailed("Nobody had bought by " + reference + ": record purchases first, or name a later day");
        }
        log.handle(
                new KeepRfmTable(count.report(
                        run.id(),
                        Instant.parse(asked[0]).truncatedTo(ChronoUnit.MILLIS),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                Map.of(Metadata.ACTOR, asked[1]));
        run.progress(count.looked, count.looked, run.key());
    }

    private Count count(LocalDate reference, Caller caller, Run run) {
        var count = new Count(reference);
        @Nullable String after = null;
        do {
            Page<CustomerView> page = customers.book(
                    new BookQuery(null, null, null, null, null, "registeredAt", false, after, AT_ONCE), caller);
            for (CustomerView view : page.views()) {
                facts.find(view.id()).ifPresent(found -> count.add(view, found));
                run.progress(++count.looked, 0, run.key());
            }
            after = page.next();
        } while (after != null);
        return count;
    }

    private static final class Count {

        private final LocalDate reference;
        private final Map<String, List<Ranked>> books = new TreeMap<>();
        private long looked;
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

        private boolean nobody() {
            return books.isEmpty() && boughtForNothing == 0 && withoutExternalId == 0;
        }

        private RfmTabulated report(String id, Instant asked, Instant now) {
            return new RfmTabulated(
                    id,
                    reference,
                    asked,
                    books.entrySet().stream()
                            .map(book -> RfmRanking.of(book.getKey(), book.getValue()))
                            .sorted(Comparator.comparingLong(RfmTable::customers)
                                    .reversed())
                            .toList(),
                    boughtForNothing,
                    withoutExternalId,
                    now);
        }
    }
}
