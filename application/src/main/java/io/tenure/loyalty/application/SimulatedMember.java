package io.tenure.loyalty.application;

import io.tenure.loyalty.application.SimulationSums.Outcome;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.SettleAccount;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.PointsPassedIn;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.SideDrawn;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One account as it was when a time began, on which the purchases of that time are tried under another version. It is a
 * copy: what is decided on it is thrown away.
 */
final class SimulatedMember {

    private final AccountId id;
    private final Programme tried;
    private final Instant from;
    private final Instant until;
    private final Map<String, PurchaseCounted> given = new HashMap<>();
    private final Map<String, PurchaseCounted> simulated = new HashMap<>();
    private final Deque<LoyaltyEvent> told = new ArrayDeque<>();
    private Instant left;
    private LoyaltyAccount account = LoyaltyAccountDecider.initial();
    private LoyaltyAccount real = LoyaltyAccountDecider.initial();

    /** @param until the first moment that is not tried any more */
    SimulatedMember(AccountId id, Programme tried, Instant from, Instant until) {
        this.id = id;
        this.tried = tried;
        this.from = from;
        this.until = until;
        this.left = until;
    }

    /** Takes in what really happened, in the order of the account's stream. */
    void happened(LoyaltyEvent event) {
        if (event instanceof PurchaseCounted counted
                && !counted.purchasedAt().isBefore(from)
                && counted.purchasedAt().isBefore(until)) {
            given.put(counted.purchaseId(), counted);
        }
        if (event instanceof MembershipEnded
                && !event.occurredAt().isBefore(from)
                && event.occurredAt().isBefore(until)) {
            left = event.occurredAt();
            return;
        }
        boolean enrols = event instanceof MemberEnrolled || event instanceof SideDrawn;
        if (event.occurredAt().isBefore(from) || (enrols && event.occurredAt().isBefore(until))) {
            account = LoyaltyAccountDecider.evolve(account, event);
        }
        if (!event.occurredAt().isBefore(from) && event.occurredAt().isBefore(until)) {
            hear(event);
        }
        if (event.occurredAt().isBefore(until)) {
            real = LoyaltyAccountDecider.evolve(real, event);
        }
    }

    /** What merged records collected and hold counts here, too; their points are not spent on a trial. */
    private void hear(LoyaltyEvent event) {
        switch (event) {
            case PointsPassedIn e ->
                told.add(new PointsPassedIn(
                        e.programme(),
                        e.customerId(),
                        e.passingId(),
                        e.fromCustomerId(),
                        0,
                        List.of(),
                        e.months(),
                        e.lifetime(),
                        e.held(),
                        0,
                        e.occurredAt()));
            case AccountParted e -> told.add(e);
            default -> {}
        }
    }

    /** Whether it took part in that time, and got what there was; also one that left before its end. */
    boolean counts() {
        return account instanceof Member member && !member.leftOut();
    }

    /** Tries the purchases, oldest first, with what came back of each; none from after the membership. */
    void bought(List<Told> purchases, Map<String, List<Told>> returns, ToldPurchases told) {
        Map<String, Long> unlimited = tried.earn().stream()
                .collect(Collectors.toMap(EarningRule::id, _ -> Long.MAX_VALUE)); // budgets cut the sum of all members
        for (Told purchase : purchases.stream()
                .filter(each -> each.occurredAt().isBefore(left))
                .toList()) {
            listen(purchase.occurredAt());
            for (Told goods : returns.getOrDefault(purchase.id(), List.of())) {
                account = LoyaltyAccountDecider.evolve(
                        account, goods.asReturn(id, purchase.id(), tried, purchase.occurredAt()));
            }
            decide(new CountPurchase(id, tried, tried, told.purchase(purchase, tried), purchase.occurredAt())
                    .within(unlimited));
        }
        listen(left);
        decide(new SettleAccount(id, tried, left));
    }

    /** Takes in what merged records had told up to then. */
    private void listen(Instant now) {
        while (!told.isEmpty() && !told.getFirst().occurredAt().isAfter(now)) {
            LoyaltyEvent heard = told.removeFirst();
            account = LoyaltyAccountDecider.evolve(account, heard);
            decide(new SettleAccount(id, tried, heard.occurredAt()));
        }
    }

    private void decide(LoyaltyCommand command) {
        if (LoyaltyAccountDecider.decide(command, account) instanceof Decision.Accepted<LoyaltyEvent> accepted) {
            for (LoyaltyEvent event : accepted.events()) {
                if (event instanceof PurchaseCounted counted) {
                    simulated.put(counted.purchaseId(), counted);
                }
                account = LoyaltyAccountDecider.evolve(account, event);
            }
        }
    }

    /**
     * Of one that left, the tiers are those that it had when it did.
     *
     * @param then the version that counted at the end
     */
    Outcome outcome(Programme then) {
        simulated.values().removeIf(counted -> counted.purchasedAt().isBefore(from));
        return new Outcome(
                new ArrayList<>(given.values()),
                new ArrayList<>(simulated.values()),
                tier(real, then.tiers()),
                tier(account, tried.tiers()),
                left.equals(until) && real instanceof Member member && member.joint() == null);
    }

    private static String tier(LoyaltyAccount state, TierTerms terms) {
        int place =
                state instanceof Member member ? terms.place(member.standing().tier()) : 0;
        return terms.tiers().isEmpty()
                ? ""
                : terms.tiers().get(Math.max(0, place)).id();
    }
}
