package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.RuleBudgetHold;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.StreamConflict;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts purchases within the budgets that earning rules have over all members. */
final class RuleBudgets {

    private static final System.Logger LOG = System.getLogger(RuleBudgets.class.getName());
    private static final int BLOCK = 256;

    private final Programmes programmes;
    private final Ledger ledger;
    private final EventCodec codec;
    private final InstantSource clock;

    RuleBudgets(Programmes programmes, Ledger ledger, EventCodec codec, InstantSource clock) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.codec = codec;
        this.clock = clock;
    }

    /** A programme in which no rule ever had a budget pays nothing for those of others. */
    void carryOut(PurchaseDeed deed, LoyaltyBook book, Map<String, String> by) {
        if (programmes.budgeted(deed.accountId().programme()).isEmpty()) {
            book.handle(deed.within(Map.of()), by);
            return;
        }
        Races.win(
                () -> new BudgetedDeed(deed, this, book, by).attempt(),
                "Purchase " + deed.purchaseId() + " of " + deed.accountId());
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
                        has(counted(account, now, hold.purchaseId())).getOrDefault(budget.rule(), 0L),
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

    /**
     * An account forgets purchases that can no longer be corrected, and all of them when it ends; its stream does not.
     */
    private @Nullable PurchaseCounted counted(AccountId account, AccountAt now, String purchase) {
        PurchaseCounted known = now.account() instanceof Member member
                ? member.purchases().counted().get(purchase)
                : null;
        return known == null ? everCounted(account, purchase) : known;
    }

    private @Nullable PurchaseCounted everCounted(AccountId account, String purchase) {
        PurchaseCounted last = null;
        long next = 0;
        List<RecordedCommit> commits = ledger.readStream(account.stream(), next, BLOCK);
        while (!commits.isEmpty()) {
            for (RecordedCommit commit : commits) {
                for (EventData event : commit.events()) {
                    if ((LoyaltyEvent) codec.decode(event, commit.stream()) instanceof PurchaseCounted counted
                            && counted.purchaseId().equals(purchase)) {
                        last = counted;
                    }
                }
                next = commit.lastSequence() + 1;
            }
            commits = ledger.readStream(account.stream(), next, BLOCK);
        }
        return last;
    }
}
