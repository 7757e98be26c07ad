package io.tenure.value.application;

import io.tenure.access.Caller;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.queries.ValueRunView;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Begins a run once a day on which customers bought is over and none has valued them yet, and again when the last one
 * is a week old.
 */
final class ValueWhenDue implements Work {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration RHYTHM = Duration.ofDays(7);

    private final AllFacts facts;
    private final ValueService service;
    private final RunsOnRecord runs;
    private final LongSupplier head;
    private final InstantSource clock;

    /** @param head of the ledger */
    ValueWhenDue(AllFacts facts, ValueService service, RunsOnRecord runs, LongSupplier head, InstantSource clock) {
        this.facts = facts;
        this.service = service;
        this.runs = runs;
        this.head = head;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "value-when-due";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    /**
     * A run that does not value everybody yet may be under way, or be over while the views still follow what it wrote,
     * which takes a minute among a million customers. It was cut off only where neither is so.
     */
    @Override
    public void run(Run run) throws InterruptedException {
        if (service.underWay() || !facts.reaches(head.getAsLong())) {
            return;
        }
        boolean due = runs.last()
                .map(last -> !last.applied() || (isOld(last) && anybodyHasBought()))
                .orElseGet(this::anybodyHasBought);
        if (due && !service.underWay()) {
            service.begin(RunWish.USUAL, Caller.SYSTEM);
        }
    }

    private boolean isOld(ValueRunView last) {
        return last.run().occurredAt().plus(RHYTHM).isBefore(clock.instant());
    }

    /** Whoever had bought may be erased since, and a run of nobody fails. */
    private boolean anybodyHasBought() {
        LocalDate yesterday = ValueAllCustomers.yesterday(clock);
        return facts.any(customer -> !FactSheet.of(customer.upTo(yesterday), yesterday, null)
                .purchases()
                .isEmpty());
    }
}
