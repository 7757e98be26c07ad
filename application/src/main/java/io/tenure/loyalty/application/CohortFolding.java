package io.tenure.loyalty.application;

import io.tenure.loyalty.domain.Lot;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.effect.Cohort;
import io.tenure.loyalty.effect.Cohort.Flow;
import io.tenure.loyalty.events.DebtRepaid;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsRedeemed;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.CohortView;
import io.tenure.loyalty.queries.RuleMonthView;
import io.tenure.shared.views.ViewTransaction;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps up with the ledger what became of the points of each month, and which rule gave how many. Points that were
 * passed on or transferred keep their age, so nothing happens to them here; those that pay a debt were spent.
 */
final class CohortFolding {

    private static final String BY_HAND = "";

    private final ViewTransaction views;
    private final Member before;
    private final String programme;
    private final Instant at;

    private CohortFolding(String programme, Instant at, Member before, ViewTransaction views) {
        this.views = views;
        this.before = before;
        this.programme = programme;
        this.at = at;
    }

    /** @param before the account before the event */
    static void apply(LoyaltyEvent event, Member before, ViewTransaction views) {
        new CohortFolding(event.programme(), event.occurredAt(), before, views).apply(event);
    }

    /** Of a customer who is erased nobody hears that the membership ends. */
    static void givenUp(AccountView account, Instant at, ViewTransaction views) {
        if (account.member() != null) {
            new CohortFolding(account.programme(), at, account.member(), views).giveUp();
        }
    }

    private void apply(LoyaltyEvent event) {
        switch (event) {
            case PointsEarned e -> change(e.earnedAt(), e.points(), 0, 0, at);
            case PointsReversed e -> e.lots().forEach(use -> change(use.earnedAt(), -use.points(), 0, 0, at));
            case PointsRedeemed e -> e.lots().forEach(use -> change(use.earnedAt(), 0, use.points(), 0, at));
            case RedemptionCancelled e -> cancelled(e);
            case DebtRepaid e -> lot(e.lotId()).forEach(lot -> change(lot.earnedAt(), 0, e.points(), 0, at));
            case PointsExpired e -> lot(e.lotId()).forEach(lot -> change(lot.earnedAt(), 0, 0, e.points(), at));
            case MembershipEnded _ -> giveUp();
            case PointsAdjusted e -> adjusted(e);
            case PurchaseCounted e -> counted(e);
            default -> {}
        }
    }

    private void giveUp() {
        before.points().lots().forEach(lot -> change(lot.earnedAt(), 0, 0, lot.points(), at));
    }

    private void cancelled(RedemptionCancelled e) {
        PointsRedeemed was = before.redemptions().carriedOut().get(e.redemptionId());
        if (was != null) {
            for (LotUse use : was.lots()) {
                change(use.earnedAt(), 0, -use.points(), 0, was.occurredAt());
            }
        }
    }

    private void adjusted(PointsAdjusted e) {
        long sign = e.points() > 0 ? 1 : -1;
        e.lots().forEach(use -> change(use.earnedAt(), sign * use.points(), 0, 0, at));
        give(YearMonth.from(at.atZone(ZoneOffset.UTC)).toString(), BY_HAND, e.points());
    }

    private void counted(PurchaseCounted e) {
        PurchaseCounted was = before.purchases().counted().get(e.purchaseId());
        if (was != null) {
            was.rules().forEach(rule -> give(YearMonth.from(was.day()).toString(), rule.rule(), -rule.points()));
        }
        e.rules().forEach(rule -> give(YearMonth.from(e.day()).toString(), rule.rule(), rule.points()));
    }

    private void give(String month, String rule, long points) {
        if (points != 0) {
            RuleMonthView none = new RuleMonthView(programme, month, rule, 0);
            views.put(
                    LoyaltyViews.RULE_MONTHS,
                    views.find(LoyaltyViews.RULE_MONTHS, none.id()).orElse(none).plus(points));
        }
    }

    private List<Lot> lot(String id) {
        return before.points().lots().stream()
                .filter(lot -> lot.id().equals(id))
                .toList();
    }

    private void change(Instant earnedAt, long earned, long redeemed, long expired, Instant when) {
        YearMonth month = YearMonth.from(earnedAt.atZone(ZoneOffset.UTC));
        CohortView none = CohortView.none(programme, month);
        Cohort cohort = views.find(LoyaltyViews.COHORTS, none.id()).orElse(none).cohort();
        int age = (int) Math.max(0, ChronoUnit.MONTHS.between(month, YearMonth.from(when.atZone(ZoneOffset.UTC))));
        views.put(
                LoyaltyViews.COHORTS,
                new CohortView(
                        programme,
                        month.toString(),
                        new Cohort(month, cohort.earned() + earned, plus(cohort.flows(), age, redeemed, expired))));
    }

    private static List<Flow> plus(List<Flow> flows, int age, long redeemed, long expired) {
        if (redeemed == 0 && expired == 0) {
            return flows;
        }
        List<Flow> more = new ArrayList<>();
        Flow there = new Flow(age, 0, 0);
        for (Flow flow : flows) {
            if (flow.months() == age) {
                there = flow;
            } else {
                more.add(flow);
            }
        }
        more.add(new Flow(age, there.redeemed() + redeemed, there.expired() + expired));
        more.sort(Comparator.comparingInt(Flow::months));
        return more;
    }
}
