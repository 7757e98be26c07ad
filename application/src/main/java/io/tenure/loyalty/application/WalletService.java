package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.SpendFirst;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Carries out what callers want done with stored money. */
final class WalletService {

    private final LoyaltyBook book;
    private final LeftOut leftOut;
    private final AccountGate gate;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Views views;
    private final InstantSource clock;

    WalletService(
            LoyaltyBook book,
            AccountGate gate,
            Programmes programmes,
            Ledger ledger,
            Views views,
            InstantSource clock) {
        this.book = book;
        this.leftOut = new LeftOut(book);
        this.gate = gate;
        this.programmes = programmes;
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    long change(WalletId wallet, WalletDeed deed, Caller caller) {
        gate.requireWriter(wallet.customer(), caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Programme programme = programmes.required(wallet.programme(), now);
        WalletCommand command =
                switch (deed) {
                    case WalletDeed.TopUp d -> topUp(wallet, programme, d, now);
                    case WalletDeed.Spend d -> spend(wallet, programme, d, now);
                    case WalletDeed.Refund d ->
                        new RefundSpending(
                                wallet,
                                d.spendingId(),
                                d.refundId(),
                                d.amount() == null ? 0 : positive(d.amount(), wallet),
                                programme.zone(),
                                now);
                    case WalletDeed.PayOut d ->
                        new PayOutMoney(wallet, d.payOutId(), positive(d.amount(), wallet), d.reason(), now);
                };
        long position = AccountService.answer(() -> book.handle(command, AccountService.by(caller)));
        return OwnWrite.awaited(views, WalletViews.PROJECTION, position);
    }

    private WalletCommand topUp(WalletId wallet, Programme programme, WalletDeed.TopUp d, Instant now) {
        WalletTerms terms = programme
                .storedValue(wallet.currency())
                .orElseThrow(() -> Refusal.of(
                        "loyalty.no-stored-value",
                        "Members of programme '" + wallet.programme() + "' store no money in " + wallet.currency()
                                + ": name a currency of its stored-value."));
        if (ledger.lastSequence(wallet.stream()) < 0) {
            requireMember(wallet);
        }
        return new TopUpWallet(
                wallet,
                leftOut.is(wallet.account()) ? terms.withoutBonus() : terms,
                programme.id().version(),
                d.topUpId(),
                positive(d.amount(), wallet),
                now);
    }

    /** Later than the first time the wallet knows by itself: it is joined and closed with the account. */
    private void requireMember(WalletId wallet) {
        AccountView account =
                views.find(LoyaltyViews.ACCOUNTS, wallet.account().toString()).orElse(null);
        if (account == null) {
            if (!book.hasBegun(wallet.account())) {
                throw Refusal.of(
                        "loyalty.not-enrolled",
                        "Customer " + wallet.customer() + " is no member of programme '" + wallet.programme()
                                + "': enrol the customer first.");
            }
            return;
        }
        Member member = account.member();
        if (member == null) {
            throw Refusal.of(
                    "loyalty.membership-ended",
                    "The membership of customer " + wallet.customer() + " in programme '" + wallet.programme()
                            + "' has ended: nothing can be paid in.");
        }
        if (member.joint() != null) {
            throw Refusal.of(
                    "loyalty.wallet-joined",
                    "This record is merged into " + member.joint().into() + ": do it on the wallet of that customer.");
        }
    }

    private static WalletCommand spend(WalletId wallet, Programme programme, WalletDeed.Spend d, Instant now) {
        return new SpendMoney(
                wallet,
                programme.storedValue(wallet.currency()).map(WalletTerms::first).orElse(SpendFirst.PAID_IN),
                TillDeeds.otherThan(d.spendingId()),
                positive(d.amount(), wallet),
                d.purpose(),
                null,
                programme.points().correctableUntil(now),
                now);
    }

    private static long positive(BigDecimal amount, WalletId wallet) {
        try {
            long units = new Money(amount, wallet.currency()).minorUnits();
            if (units > 0) {
                return units;
            }
        } catch (ArithmeticException | IllegalArgumentException impossible) {
            // answered below
        }
        throw Refusal.of(
                "loyalty.amount-invalid",
                "An amount in " + wallet.currency() + " is above 0 and has at most "
                        + Math.max(0, wallet.currency().getDefaultFractionDigits()) + " decimals, not " + amount
                        + ": give such a one.");
    }
}
