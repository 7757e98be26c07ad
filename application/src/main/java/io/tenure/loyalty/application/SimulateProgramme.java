package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.KeepReport;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.ProgrammeSimulated;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tries a version of a programme on the past, one member after another; nothing but the report is written. */
record SimulateProgramme(
        LoyaltyBook book,
        Programmes programmes,
        ToldPurchases told,
        Ledger ledger,
        EventCodec codec,
        Views views,
        InstantSource clock)
        implements Work {

    static final String NAME = "simulate-loyalty-programme";

    private static final int BLOCK = 256;

    @Override
    public String name() {
        return NAME;
    }

    /**
     * The key begins with the programme; the input is the id of the report, the version, the first and the last day.
     */
    @Override
    public void run(Run run) {
        String[] wish = run.input().split(" ", -1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String programme = run.key().substring(0, run.key().indexOf(' '));
        Programme current = programmes.required(programme, now);
        Programme tried = programmes.kept(new ProgrammeVersion(programme, Long.parseLong(wish[1])));
        LocalDate from = LocalDate.parse(wish[2]);
        LocalDate to = LocalDate.parse(wish[3]);
        Instant until = to.plusDays(1).atStartOfDay(current.zone()).toInstant();
        SimulationSums sums = new SimulationSums(tried);
        long[] looked = {0};
        views.all(LoyaltyViews.ACCOUNTS, List.of(new Filter.Is("programme", programme)), null, false)
                .forEach(view -> {
                    tryOn(
                            view.account(),
                            current,
                            tried,
                            from.atStartOfDay(current.zone()).toInstant(),
                            until,
                            sums);
                    run.progress(++looked[0], 0, "");
                });
        book.handle(
                new KeepReport(new ProgrammeSimulated(
                        programme,
                        wish[0],
                        tried.id().version(),
                        from,
                        to,
                        tried.currency().getCurrencyCode(),
                        sums.members(),
                        sums.purchases(),
                        sums.given(),
                        sums.simulated(),
                        current.cost(sums.given()),
                        tried.cost(sums.simulated()),
                        sums.rules(),
                        sums.tiers(),
                        sums.moves(),
                        now)),
                Map.of(Metadata.ACTOR, "system"));
    }

    private void tryOn(
            AccountId id, Programme current, Programme tried, Instant from, Instant until, SimulationSums sums) {
        SimulatedMember member = new SimulatedMember(id, tried, from, until);
        long next = 0;
        List<RecordedCommit> commits = ledger.readStream(id.stream(), next, BLOCK);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                for (EventData event : commit.events()) {
                    member.happened((LoyaltyEvent) codec.decode(event, commit.stream()));
                }
                next = commit.lastSequence() + 1;
            }
            commits = ledger.readStream(id.stream(), next, BLOCK);
        }
        if (member.counts()) {
            Collection<Told> all = told.all(id.customer().value());
            member.bought(
                    all.stream()
                            .filter(each -> PurchaseCounting.EARNING.contains(each.kind()))
                            .filter(each -> !each.retracted())
                            .filter(each -> !each.occurredAt().isBefore(from)
                                    && each.occurredAt().isBefore(until))
                            .filter(each -> programmes
                                    .inForce(id.programme(), each.occurredAt())
                                    .isPresent())
                            .sorted(Comparator.comparing(Told::occurredAt).thenComparing(Told::id))
                            .toList(),
                    all.stream()
                            .filter(each -> each.kind() == InteractionKind.RETURN)
                            .filter(each -> !each.retracted() && each.refersTo() != null)
                            .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.refersTo()))),
                    told);
            sums.add(member.outcome(programmes.inForce(id.programme(), until).orElse(current)));
        }
    }
}
