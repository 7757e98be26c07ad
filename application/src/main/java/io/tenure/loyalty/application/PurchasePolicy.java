package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what members buy, bring back and recommend, as soon as it is on record. */
final class PurchasePolicy implements Policy {

    private static final Set<InteractionKind> EARNING = Set.of(InteractionKind.PURCHASE, InteractionKind.REFERRAL);

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final ToldPurchases told;
    private final Ledger ledger;
    private final InstantSource clock;

    PurchasePolicy(LoyaltyBook book, Programmes programmes, ToldPurchases told, Ledger ledger, InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.told = told;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-purchases";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == InteractionRecorded.class
                || event == InteractionCorrected.class
                || event == InteractionRetracted.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        Consumer<LoyaltyCommand> send = command -> book.handle(
                command, Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(recorded.position())));
        switch (recorded.event()) {
            case InteractionRecorded e -> tell(Told.of(e), send);
            case InteractionCorrected e -> corrected(e, send);
            case InteractionRetracted e -> retracted(e, send);
            default -> {}
        }
    }

    private void tell(Told now, Consumer<LoyaltyCommand> send) {
        if (EARNING.contains(now.kind())) {
            count(now, send);
        } else if (now.kind() == InteractionKind.RETURN && now.refersTo() != null) {
            goodsBack(now, now.refersTo(), send);
        }
    }

    private void corrected(InteractionCorrected e, Consumer<LoyaltyCommand> send) {
        Told now = Told.of(e);
        if (EARNING.contains(e.previousKind()) && !EARNING.contains(e.kind())) {
            drop(e.customerId(), e.interactionId(), send);
        }
        if (e.previousKind() == InteractionKind.RETURN && e.kind() != InteractionKind.RETURN) {
            undo(e.customerId(), e.interactionId(), send);
        }
        tell(now, send);
    }

    private void retracted(InteractionRetracted e, Consumer<LoyaltyCommand> send) {
        if (EARNING.contains(e.kind())) {
            drop(e.customerId(), e.interactionId(), send);
        } else if (e.kind() == InteractionKind.RETURN) {
            undo(e.customerId(), e.interactionId(), send);
        }
    }

    private void count(Told purchase, Consumer<LoyaltyCommand> send) {
        accounts(purchase.customerId(), (account, current) -> programmes
                .inForce(account.programme(), purchase.occurredAt())
                .ifPresent(then ->
                        send.accept(new CountPurchase(account, then, current, told.purchase(purchase, then), now()))));
    }

    private void drop(String customer, String purchase, Consumer<LoyaltyCommand> send) {
        accounts(
                customer,
                (account, current) -> send.accept(new DropPurchase(account, current, current, purchase, now())));
    }

    private void goodsBack(Told goods, String purchase, Consumer<LoyaltyCommand> send) {
        accounts(goods.customerId(), (account, current) -> {
            Told bought = told.find(goods.customerId(), purchase)
                    .filter(each -> !each.retracted())
                    .orElse(null);
            Programme then = at(bought, current);
            send.accept(new CountReturn(
                    account,
                    then,
                    current,
                    goods.asReturn(account, purchase, then.points().correctableUntil(goods.occurredAt()), now()),
                    bought == null ? null : told.purchase(bought, then),
                    now()));
        });
    }

    private void undo(String customer, String goods, Consumer<LoyaltyCommand> send) {
        accounts(customer, (account, current) -> told.find(customer, goods)
                .map(Told::refersTo)
                .ifPresent(purchase -> {
                    Told bought = told.find(customer, purchase)
                            .filter(each -> !each.retracted())
                            .orElse(null);
                    Programme then = at(bought, current);
                    send.accept(new UndoReturn(
                            account,
                            then,
                            current,
                            purchase,
                            goods,
                            bought == null ? null : told.purchase(bought, then),
                            now()));
                }));
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
            if (ledger.lastSequence(account.stream()) >= 0) {
                deed.accept(account, current);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
