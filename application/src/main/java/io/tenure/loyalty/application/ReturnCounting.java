package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what goods that come back mean to the purchases that they are of. */
final class ReturnCounting {

    private final Programmes programmes;
    private final ToldPurchases told;
    private final LoyaltyBook book;
    private final RuleBudgets budgets;
    private final CustomerAccounts accounts;
    private final InstantSource clock;

    ReturnCounting(
            Programmes programmes,
            ToldPurchases told,
            LoyaltyBook book,
            RuleBudgets budgets,
            CustomerAccounts accounts,
            InstantSource clock) {
        this.programmes = programmes;
        this.told = told;
        this.book = book;
        this.budgets = budgets;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever tells of goods that come back may know the customer by another record than the purchase is on. */
    void goodsBack(Told goods, String purchase, LoyaltyBook through, Map<String, String> by) {
        if (programmes.inForce(now()).isEmpty()) {
            return;
        }
        Optional<Told> known = told.findOfKin(goods.customerId(), purchase);
        Told bought = known.filter(each -> !each.retracted()).orElse(null);
        accounts.each(known.map(Told::customerId).orElse(goods.customerId()), (account, current) -> {
            Judged judged = judged(bought, current);
            budgets.carryOut(
                    new CountReturn(
                            account,
                            judged.by(),
                            current,
                            goods.asReturn(account, purchase, judged.by(), now()),
                            judged.purchase(),
                            now()),
                    through,
                    by);
        });
    }

    /**
     * Gives back what goods took from purchases that they are not of.
     *
     * @param meant the purchase that they are of; null for none
     */
    void undo(String customer, String goods, @Nullable String meant, LoyaltyBook through, Map<String, String> by) {
        if (programmes.inForce(now()).isEmpty()) {
            return;
        }
        told.everReferredTo(customer, goods).stream()
                .filter(purchase -> !purchase.equals(meant))
                .forEach(purchase -> undoOf(purchase, customer, goods, through, by));
    }

    /** Goods of a purchase that was not known yet are noted on the account of whoever was named. */
    private void undoOf(String purchase, String customer, String goods, LoyaltyBook through, Map<String, String> by) {
        Optional<Told> known = told.findOfKin(customer, purchase);
        Told bought = known.filter(each -> !each.retracted()).orElse(null);
        Stream.of(known.map(Told::customerId).orElse(customer), customer)
                .distinct()
                .forEach(record -> accounts.each(record, (account, current) -> {
                    if (cameBack(account, purchase, goods)) {
                        Judged judged = judged(bought, current);
                        budgets.carryOut(
                                new UndoReturn(
                                        account, judged.by(), current, purchase, goods, judged.purchase(), now()),
                                through,
                                by);
                    }
                }));
    }

    private boolean cameBack(AccountId account, String purchase, String goods) {
        return book.account(account) instanceof Member member
                && member.purchases().returned(purchase).stream()
                        .anyMatch(each -> each.returnId().equals(goods));
    }

    /** At a time at which no version was in force it is worth nothing, however much of it is kept. */
    private Judged judged(@Nullable Told bought, Programme current) {
        return Optional.ofNullable(bought)
                .flatMap(each -> programmes
                        .inForce(current.id().programme(), each.occurredAt())
                        .map(then -> new Judged(then, told.purchase(each, then))))
                .orElse(new Judged(current, null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A purchase as a version of the programme sees it.
     *
     * @param purchase null for one that cannot count
     */
    private record Judged(Programme by, @Nullable Purchase purchase) {}
}
