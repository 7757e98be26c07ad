package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.CloseWallet;
import io.tenure.loyalty.commands.GiveBackMoney;
import io.tenure.loyalty.commands.JoinWallet;
import io.tenure.loyalty.commands.PartWallet;
import io.tenure.loyalty.commands.TakePassedMoney;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.events.AccountJoined;
import io.tenure.loyalty.events.AccountParted;
import io.tenure.loyalty.events.MembershipEnded;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneyRecalled;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Wallets follow the accounts of their members: they are joined, parted and closed with them. */
final class WalletPolicy implements Policy {

    /** Why somebody left is personal, and stays with the account. */
    private static final String ENDED = "membership ended";

    private static final Set<Class<?>> HEARD = Set.of(
            AccountJoined.class, AccountParted.class, MembershipEnded.class, MoneyPassedOn.class, MoneyRecalled.class);

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final InstantSource clock;

    WalletPolicy(LoyaltyBook book, Programmes programmes, InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "loyalty-wallets";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return HEARD.contains(event);
    }

    @Override
    public void on(RecordedEvent recorded) {
        long position = recorded.position();
        switch (recorded.event()) {
            case AccountJoined e ->
                programmes
                        .currencies(e.programme())
                        .forEach(currency -> send(
                                new JoinWallet(wallet(e.programme(), e.customerId(), currency), e.into(), now()),
                                position));
            case AccountParted e ->
                programmes.currencies(e.programme()).forEach(currency -> part(e, currency, position));
            case MembershipEnded e ->
                programmes
                        .currencies(e.programme())
                        .forEach(currency -> send(
                                new CloseWallet(wallet(e.programme(), e.customerId(), currency), ENDED, now()),
                                position));
            case MoneyPassedOn e ->
                send(
                        new TakePassedMoney(
                                wallet(e.programme(), e.toCustomerId(), Currency.getInstance(e.currency())), e, now()),
                        position);
            case MoneyRecalled e ->
                send(
                        new GiveBackMoney(
                                wallet(e.programme(), e.from(), Currency.getInstance(e.currency())),
                                "recall-" + position,
                                e.origin(),
                                now()),
                        position);
            default -> {}
        }
    }

    /** Each of two accounts tells that they part; only the one that was joined has money with the other. */
    private void part(AccountParted e, Currency currency, long position) {
        send(new PartWallet(wallet(e.programme(), e.customerId(), currency), e.from(), now()), position);
        send(
                new GiveBackMoney(
                        wallet(e.programme(), e.from(), currency), "split-" + position, e.customerId(), now()),
                position);
    }

    private void send(WalletCommand command, long position) {
        LoyaltyBook.once(
                () -> book.handle(command, Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(position))));
    }

    private static WalletId wallet(String programme, String customer, Currency currency) {
        return new WalletId(programme, new CustomerId(customer), currency);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
