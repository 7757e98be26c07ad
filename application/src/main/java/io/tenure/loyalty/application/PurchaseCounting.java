package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what purchases, returns and recommendations mean to the accounts of a customer. */
final class PurchaseCounting {

    static final Set<InteractionKind> EARNING = Set.of(InteractionKind.PURCHASE, InteractionKind.REFERRAL);

    private final Programmes programmes;
    private final ToldPurchases told;
    private final LoyaltyBook book;
    private final RuleBudgets budgets;
    private final CountedPurchases counted;
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
        this.clock = clock;
    }

    /** Heard late or again; whoever has counted a purchase knew no less of it than this. */
    void recorded(Told first, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(first.kind())) {
            accounts(first.customerId(), (account, current) -> {
                if (counted(account, first.id()).isEmpty()) {
                    count(first, account, current, through, by);
                }
            });
        } else if (first.kind() == InteractionKind.RETURN) {
            corrected(first.kind(), first, through, by);
        }
    }

    /** What is on record by now counts. */
    void corrected(InteractionKind before, Told then, LoyaltyBook through, Map<String, String> by) {
        correct(before, told.find(then.customerId(), then.id()).orElse(then), through, by);
    }

    void tell(Told now, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(now.kind())) {
            accounts(now.customerId(), (account, current) -> count(now, account, current, through, by));
        } else if (now.kind() == InteractionKind.RETURN && now.refersTo() != null) {
            goodsBack(now, now.refersTo(), through, by);
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
            undo(now.customerId(), now.id(), now.kind() == InteractionKind.RETURN ? now.refersTo() : null, through, by);
        }
        tell(now, through, by);
    }

    void retracted(
            InteractionKind kind, String customer, String interaction, LoyaltyBook through, Map<String, String> by) {
        if (EARNING.contains(kind)) {
            drop(customer, interaction, through, by);
        } else if (kind == InteractionKind.RETURN) {
            undo(customer, interaction, null, through, by);
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

    private void count(
            Told purchase, AccountId account, Programme current, LoyaltyBook through, Map<String, String> by) {
        CountPurchase command = command(account, current, purchase);
        if (command != null) {
            CountPurchase meant = wasCounted(account, purchase) ? command.asCountedBefore() : command;
            budgets.carryOut(wouldForgive(meant) ? meant.asOwed() : meant, through, by);
        }
    }

    /** Perhaps when it was said to be at another time; of any other its own says whether it can be changed. */
    private boolean wasCounted(AccountId account, Told purchase) {
        return purchase.corrected()
                && counted.last(account, book.account(account), purchase.id()).isPresent();
    }

    /** By the version that gave the points, since it says whether points that were spent are owed. */
    void drop(String customer, String purchase, LoyaltyBook through, Map<String, String> by) {
        accounts(customer, (account, current) -> {
            Programme then = counted(account, purchase).flatMap(this::programme).orElse(current);
            budgets.carryOut(new DropPurchase(account, then, current, purchase, now()), through, by);
        });
    }

    /** A purchase that was moved to another time may count by a version that forgives what its points are owed by. */
    private boolean wouldForgive(CountPurchase command) {
        return command.programme().points().negative() == NegativeBalance.FORGIVE
                && counted(command.accountId(), command.purchaseId())
                        .filter(was -> was.points() > 0
                                && was.version() != command.programme().id().version())
                        .filter(was -> programme(was)
                                .filter(before -> before.points().negative() == NegativeBalance.OWE
                                        || !before.ofBudgets(was.rules()).isEmpty())
                                .isPresent())
                        .isPresent();
    }

    private Optional<PurchaseCounted> counted(AccountId account, String purchase) {
        return book.account(account) instanceof Member member
                ? Optional.ofNullable(member.purchases().counted().get(purchase))
                : Optional.empty();
    }

    private Optional<Programme> programme(PurchaseCounted counted) {
        return programmes.readable(new ProgrammeVersion(counted.programme(), counted.version()));
    }

    /** Whoever tells of goods that come back may know the customer by another record than the purchase is on. */
    private void goodsBack(Told goods, String purchase, LoyaltyBook through, Map<String, String> by) {
        if (programmes.inForce(now()).isEmpty()) {
            return;
        }
        Optional<Told> known = told.findOfKin(goods.customerId(), purchase);
        Told bought = known.filter(each -> !each.retracted()).orElse(null);
        accounts(known.map(Told::customerId).orElse(goods.customerId()), (account, current) -> {
            Programme then = at(bought, current);
            budgets.carryOut(
                    new CountReturn(
                            account,
                            then,
                            current,
                            goods.asReturn(account, purchase, then, now()),
                            bought == null ? null : told.purchase(bought, then),
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
                .forEach(record -> accounts(record, (account, current) -> {
                    if (cameBack(account, purchase, goods)) {
                        Programme then = at(bought, current);
                        budgets.carryOut(
                                new UndoReturn(
                                        account,
                                        then,
                                        current,
                                        purchase,
                                        goods,
                                        bought == null ? null : told.purchase(bought, then),
                                        now()),
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

    private Programme at(@Nullable Told bought, Programme current) {
        return bought == null
                ? current
                : programmes
                        .inForce(current.id().programme(), bought.occurredAt())
                        .orElse(current);
    }

    /** The accounts of a customer, each with its programme as it is now. */
    private void accounts(String customer, BiConsumer<AccountId, Programme> deed) {
        programmes.inForce(now()).forEach(current -> {
            AccountId account = new AccountId(current.id().programme(), new CustomerId(customer));
            if (book.hasBegun(account)) {
                deed.accept(account, current);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
