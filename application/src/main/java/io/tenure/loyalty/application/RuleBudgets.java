package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.RuleBudgetHold;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.StreamConflict;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts purchases within the budgets that earning rules have over all members. */
final class RuleBudgets {

    private static final System.Logger LOG = System.getLogger(RuleBudgets.class.getName());

    private final Programmes programmes;
    private final CountedPurchases counted;
    private final InstantSource clock;

    RuleBudgets(Programmes programmes, CountedPurchases counted, InstantSource clock) {
        this.programmes = programmes;
        this.counted = counted;
        this.clock = clock;
    }

    /** A programme in which no rule ever had a budget pays nothing for those of others. */
    void carryOut(PurchaseDeed asked, LoyaltyBook book, Map<String, String> by) {
        PurchaseDeed deed = wouldForgive(asked, book) ? asked.asOwed() : asked;
        if (programmes.budgeted(deed.accountId().programme()).isEmpty()) {
            book.handle(deed.within(Map.of()), by);
            return;
        }
        Races.win(
                () -> new BudgetedDeed(deed, this, book, by).attempt(),
                "Purchase " + deed.purchaseId() + " of " + deed.accountId());
    }

    /** A purchase that was moved to another time may count by a version that forgives what its points are owed by. */
    private boolean wouldForgive(PurchaseDeed deed, LoyaltyBook book) {
        return deed.programme().points().negative() == NegativeBalance.FORGIVE
                && book.account(deed.accountId()) instanceof Member member
                && Optional.ofNullable(member.purchases().counted().get(deed.purchaseId()))
                        .filter(was -> was.points() > 0
                                && was.version() != deed.programme().id().version())
                        .flatMap(was -> programmes
                                .readable(new ProgrammeVersion(was.programme(), was.version()))
                                .filter(before -> before.points().negative() == NegativeBalance.OWE
                                        || !before.ofBudgets(was.rules()).isEmpty()))
                        .isPresent();
    }

    /** What is left of each budget. */
    Map<String, Long> left(Programme programme, LoyaltyBook book) {
        return programme.earn().stream()
                .filter(EarningRule::hasBudget)
                .collect(Collectors.toMap(
                        EarningRule::id,
                        rule -> Math.max(
                                0,
                                rule.budget()
                                        - book.ruleBudget(new RuleBudgetId(
                                                        programme.id().programme(), rule.id()))
                                                .taken())));
    }

    /**
     * Frees what is held for a purchase beyond what it has got.
     *
     * @param upTo the version of the account up to which whoever holds is refused, if nothing came of it so far
     */
    void settle(RuleBudgetId budget, RuleBudgetHold hold, long upTo, LoyaltyBook book, Map<String, String> by) {
        AccountId account = new AccountId(budget.programme(), new CustomerId(hold.customerId()));
        AccountAt now = book.accountAt(account);
        if (now.version() <= hold.account() && hold.account() <= upTo && now.account() instanceof Member) {
            book.handle(
                    new GiveUpBudget(account, hold.purchaseId(), clock.instant().truncatedTo(ChronoUnit.MILLIS)), by);
            now = book.accountAt(account);
        }
        book.handle(
                new SettleRuleBudget(
                        budget,
                        hold.customerId(),
                        hold.purchaseId(),
                        now.version(),
                        has(counted.last(account, now.account(), hold.purchaseId())
                                        .orElse(null))
                                .getOrDefault(budget.rule(), 0L),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                by);
    }

    /** The same once the purchase is counted; where the budget is too busy, the job that frees holds does it later. */
    void settleOrLeave(RuleBudgetId budget, RuleBudgetHold hold, long upTo, LoyaltyBook book, Map<String, String> by) {
        try {
            settle(budget, hold, upTo, book, by);
        } catch (StreamConflict busy) {
            LOG.log(Level.WARNING, "{0} stays held for {1}: {2}", budget, hold.purchaseId(), busy.getMessage());
        }
    }

    /** What a purchase has of each budget. */
    Map<String, Long> has(@Nullable PurchaseCounted counted) {
        return counted == null || counted.points() == 0
                ? Map.of()
                : programmes
                        .readable(new ProgrammeVersion(counted.programme(), counted.version()))
                        .map(version -> version.ofBudgets(counted.rules()))
                        .orElse(Map.of());
    }
}
