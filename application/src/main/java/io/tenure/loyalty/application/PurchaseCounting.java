package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what purchases, returns and recommendations mean to the accounts of a customer. */
final class PurchaseCounting {

    static final Set<InteractionKind> EARNING = Set.of(InteractionKind.PURCHASE, InteractionKind.REFERRAL);

    private final Programmes programmes;
    private final ToldPurchases told;
    private final LoyaltyBook book;
    private final RuleBudgets budgets;
    private final CountedPurchases counted;
    private final CustomerAccounts accounts;
    private final ReturnCounting returns;
    private final InstantSource clock;

    PurchaseCounting(
            Programmes programmes,
            ToldPurchases told,
            LoyaltyBook book,
            RuleBudgets budgets,
            CountedPurchases counted,
            InstantSource clock) {
        this.programmes = programmes;
        this.told = told;
        this.book = book;
        this.budgets = budgets;
        this.counted = counted;
        this.accounts = new CustomerAccounts(programmes, book, clock);
        this.returns = new ReturnCounting(programmes, told, book, budgets, accounts, clock);
        this.clock = clock;
    }

    /**
     * Heard late or again: whoever has counted a purchase knew no less of it than this, and of what nobody has counted
     * counts what is on record by now. What was moved into the membership since counts as soon as that is heard.
     *
     * @param sequence where it stands in the stream of the record
     */
    void recorded(Told first, long sequence, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(first.kind())) {
            accounts.each(first.customerId(), (account, current) -> {
                if (mayCount(account, first)) {
                    Told now = told.byNow(first, sequence);
                    if (EARNING.contains(now.kind()) && !now.retracted()) {
                        count(now, account, current, through, by);
                    }
                }
            });
        } else if (first.kind() == InteractionKind.RETURN) {
            correct(first.kind(), told.byNow(first, sequence), through, by);
        }
    }

    private boolean mayCount(AccountId account, Told first) {
        return book.account(account) instanceof Member member
                && member.tookPartAt(first.occurredAt())
                && !member.purchases().counted().containsKey(first.id());
    }

    /** What is on record by now counts. */
    void corrected(InteractionKind before, Told then, LoyaltyBook through, Map<String, String> by) {
        correct(before, told.find(then.customerId(), then.id()).orElse(then), through, by);
    }

    void tell(Told now, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(now.kind())) {
            accounts.each(now.customerId(), (account, current) -> count(now, account, current, through, by));
        } else if (now.kind() == InteractionKind.RETURN && now.refersTo() != null) {
            returns.goodsBack(now, now.refersTo(), through, by);
        }
    }

    /** What was told as another kind, or of another purchase, before; also that it is taken back. */
    void correct(InteractionKind before, Told now, LoyaltyBook through, Map<String, String> by) {
        if (now.retracted()) {
            retracted(before, now.customerId(), now.id(), through, by);
            return;
        }
        if (EARNING.contains(before) && !EARNING.contains(now.kind())) {
            drop(now.customerId(), now.id(), through, by);
        }
        if (before == InteractionKind.RETURN) {
            returns.undo(
                    now.customerId(),
                    now.id(),
                    now.kind() == InteractionKind.RETURN ? now.refersTo() : null,
                    through,
                    by);
        }
        tell(now, through, by);
    }

    void retracted(
            InteractionKind kind, String customer, String interaction, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(kind)) {
            drop(customer, interaction, through, by);
        } else if (kind == InteractionKind.RETURN) {
            returns.undo(customer, interaction, null, through, by);
        }
    }

    /** The command by which a purchase would count; null where no version of the programme counts for its time. */
    private @Nullable CountPurchase command(AccountId account, Programme current, Told purchase) {
        return programmes
                .inForce(account.programme(), purchase.occurredAt())
                .map(then -> new CountPurchase(account, then, current, told.purchase(purchase, then), now()))
                .orElse(null);
    }

    /** The same with what is left of budgets, for an answer that promises nothing. */
    @Nullable
    CountPurchase quote(AccountId account, Programme current, Told purchase) {
        CountPurchase command = command(account, current, purchase);
        return command == null ? null : command.within(budgets.left(command.programme(), book));
    }

    /** At a time at which no version was in force, one that was counted is worth nothing. */
    private void count(
            Told purchase, AccountId account, Programme current, LoyaltyBook through, Map<String, String> by) {
        CountPurchase command = command(account, current, purchase);
        if (command != null) {
            CountPurchase meant = wasCounted(account, purchase) ? command.asCountedBefore() : command;
            budgets.carryOut(meant, through, by);
        } else if (counted(account, purchase.id()).isPresent()) {
            drop(account, current, purchase.id(), through, by);
        }
    }

    /** Perhaps when it was said to be at another time; of any other its own says whether it can be changed. */
    private boolean wasCounted(AccountId account, Told purchase) {
        return purchase.corrected()
                && counted.last(account, book.account(account), purchase.id()).isPresent();
    }

    private void drop(String customer, String purchase, LoyaltyBook through, Map<String, String> by) {
        accounts.each(customer, (account, current) -> drop(account, current, purchase, through, by));
    }

    /** By the version that gave the points, since it says whether points that were spent are owed. */
    private void drop(
            AccountId account, Programme current, String purchase, LoyaltyBook through, Map<String, String> by) {
        Programme then = counted(account, purchase).flatMap(this::programme).orElse(current);
        budgets.carryOut(new DropPurchase(account, then, current, purchase, now()), through, by);
    }

    private Optional<PurchaseCounted> counted(AccountId account, String purchase) {
        return book.account(account) instanceof Member member
                ? Optional.ofNullable(member.purchases().counted().get(purchase))
                : Optional.empty();
    }

    private Optional<Programme> programme(PurchaseCounted counted) {
        return programmes.readable(new ProgrammeVersion(counted.programme(), counted.version()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
