package io.tenure.loyalty.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.DayKind;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.loyalty.application.ComparedMembers.Compared;
import io.tenure.loyalty.commands.KeepReport;
import io.tenure.loyalty.effect.EffectStudy;
import io.tenure.loyalty.events.EffectMeasured;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.jobs.WorkFailed;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.Views;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Compares what members and control group did after their enrolment, one customer after another. */
record MeasureEffect(LoyaltyBook book, Programmes programmes, AllFacts facts, Views views, InstantSource clock)
        implements Work {

    static final String NAME = "measure-loyalty-effect";

    @Override
    public String name() {
        return NAME;
    }

    /** The key is the programme; the input is the id of the report, the days and the percentage. */
    @Override
    public void run(Run run) throws InterruptedException {
        String[] wish = run.input().split(" ", -1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Programme programme = programmes.required(run.key(), now);
        ComparedMembers members = new ComparedMembers(views, run.key());
        long total = members.count();
        if (total == 0) {
            throw new WorkFailed("Programme '" + run.key()
                    + "' has no members who are compared: give it a control group, and let customers enrol.");
        }
        if (!facts.reaches(views.progress(LoyaltyViews.PROJECTION))) {
            throw new IllegalStateException("Facts do not show yet who has enrolled"); // tried again in a while
        }
        Comparison comparison =
                new Comparison(programme, programme.day(now).minusDays(1), Integer.parseInt(wish[1]), facts);
        members.each(member -> {
            comparison.add(member);
            run.progress(++comparison.looked, total, "");
        });
        EffectMeasured report = comparison.report(wish[0], new BigDecimal(wish[2]), now);
        book.handle(new KeepReport(report), Map.of(Metadata.ACTOR, "system"));
        run.progress(total, total, "");
    }

    /** What is known so far. */
    private static final class Comparison {

        private final Programme programme;
        private final LocalDate upTo;
        private final int days;
        private final AllFacts facts;
        private final EffectStudy study = new EffectStudy();
        private long looked;
        private long tooRecent;
        private long mixed;
        private long apart;

        private Comparison(Programme programme, LocalDate upTo, int days, AllFacts facts) {
            this.programme = programme;
            this.upTo = upTo;
            this.days = days;
            this.facts = facts;
        }

        private void add(Compared member) {
            facts.find(member.customerId()).ifPresent(customer -> add(member, customer));
        }

        private void add(Compared member, CustomerFacts customer) {
            LocalDate last = customer.dayOf(member.first().drawnAt()).plusDays(days - 1L);
            if (last.isAfter(upTo)) {
                tooRecent++;
                return;
            }
            FactSheet sheet =
                    FactSheet.of(customer.upTo(last), last, programme.currency().getCurrencyCode());
            study.add(
                    member.first().side(),
                    member.household(),
                    sheet.moneyLast(DayKind.PURCHASE, days).add(sheet.moneyLast(DayKind.RETURN, days)),
                    sheet.countLast(DayKind.PURCHASE, days),
                    sheet.countLast(DayKind.PURCHASE, days / 2) > 0);
            mixed += member.mixed() ? 1 : 0;
            apart += sheet.apartLast(DayKind.PURCHASE, days);
        }

        private EffectMeasured report(String id, BigDecimal percent, Instant now) {
            return new EffectMeasured(
                    programme.id().programme(),
                    id,
                    upTo,
                    days,
                    percent,
                    programme.currency().getCurrencyCode(),
                    study.members(),
                    study.control(),
                    tooRecent,
                    mixed,
                    apart,
                    study.effects(Math.max(0, programme.currency().getDefaultFractionDigits()), percent),
                    now);
        }
    }
}
