package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.KeepReport;
import io.tenure.loyalty.effect.Cohort;
import io.tenure.loyalty.effect.RunOff;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.events.OwedMoney;
import io.tenure.loyalty.events.RulePointsOfMonth;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.RuleMonthView;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.ValueQueries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what a programme owes, gave and brought: points by their age, rules by month, tiers. */
record ReportLiability(
        LoyaltyBook book,
        Programmes programmes,
        WalletQueries wallets,
        ValueQueries values,
        Views views,
        InstantSource clock)
        implements Work {

    static final String NAME = "report-loyalty-liability";

    private static final int MONTHS = 13;

    @Override
    public String name() {
        return NAME;
    }

    /** The key is the programme; the input is the id of the report. */
    @Override
    public void run(Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Programme programme = programmes.required(run.key(), now);
        LocalDate today = programme.day(now);
        List<Cohort> cohorts = new ArrayList<>();
        each(LoyaltyViews.COHORTS, run.key(), view -> cohorts.add(view.cohort()));
        RunOff runOff = new RunOff(cohorts, YearMonth.from(now.atZone(ZoneOffset.UTC)));
        TierSums tiers = new TierSums(programme, today);
        long[] looked = {0};
        each(LoyaltyViews.ACCOUNTS, run.key(), view -> {
            if (view.member() != null) {
                tiers.add(view.member());
            }
            run.progress(++looked[0], 0, "");
        });
        @Nullable
        BigDecimal goodsShare = values.latest()
                .map(value -> value.run().settings().productShare())
                .orElse(null);
        LiabilityReported report = new LiabilityReported(
                run.key(),
                run.input(),
                today,
                programme.currency().getCurrencyCode(),
                programme.pointCost(),
                cohorts.stream().mapToLong(Cohort::left).sum(),
                runOff.broken(),
                runOff.ages(),
                wallets.storedValue(run.key()).stream()
                        .map(owed -> new OwedMoney(owed.currency(), owed.paidIn(), owed.bonus()))
                        .toList(),
                rules(programme, today),
                goodsShare,
                tiers.profits(goodsShare),
                now);
        book.handle(new KeepReport(report), Map.of(Metadata.ACTOR, "system"));
    }

    /** Of a year, the newest month first. */
    private List<RulePointsOfMonth> rules(Programme programme, LocalDate today) {
        String first = YearMonth.from(today).minusMonths(MONTHS - 1).toString();
        List<RuleMonthView> found = new ArrayList<>();
        each(LoyaltyViews.RULE_MONTHS, programme.id().programme(), view -> {
            if (view.points() != 0 && view.month().compareTo(first) >= 0) {
                found.add(view);
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(RuleMonthView::month).reversed().thenComparing(RuleMonthView::rule))
                .map(view ->
                        new RulePointsOfMonth(view.month(), view.rule(), view.points(), programme.cost(view.points())))
                .toList();
    }

    private <V> void each(ViewType<V> type, String programme, Consumer<V> visitor) {
        views.all(type, List.of(new Filter.Is("programme", programme)), null, false)
                .forEach(visitor);
    }
}
