package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.LapseCause;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.StoredValueReckoned;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command on a wallet: what it brings about so far, and how the wallet stands then. */
final class WalletBooking {

    private final WalletId id;
    private final Instant now;
    private final List<WalletEvent> events = new ArrayList<>();
    private Wallet wallet;

    WalletBooking(WalletId id, Wallet wallet, Instant now) {
        this.id = id;
        this.wallet = wallet;
        this.now = now;
    }

    Wallet wallet() {
        return wallet;
    }

    StoredMoney money() {
        return wallet.money();
    }

    String programme() {
        return id.programme();
    }

    String customer() {
        return id.customer().value();
    }

    String currency() {
        return id.currency().getCurrencyCode();
    }

    Instant now() {
        return now;
    }

    /** An amount as people write it, such as 12.50 GBP. */
    String say(long units) {
        return Money.ofMinor(units, id.currency()).amount().toPlainString() + " " + currency();
    }

    void add(WalletEvent event) {
        events.add(event);
        wallet = WalletDecider.evolve(wallet, event);
    }

    /** The firm owes a partner what was spent at its outlet. */
    void reckonSpent(SpendMoney c) {
        if (c.at() != null) {
            reckon(PartnerCause.STORED_VALUE_SPENT, c.spendingId(), PaidAt.of(c.at()), c.amount(), c.at().zone());
        }
    }

    /** The firm owes a partner no longer what was put back. */
    void reckonPutBack(String spending, @Nullable PaidAt at, long amount, ZoneId zone) {
        if (at != null) {
            reckon(PartnerCause.STORED_VALUE_REFUNDED, spending, at, amount, zone);
        }
    }

    private void reckon(PartnerCause cause, String spending, PaidAt at, long amount, ZoneId zone) {
        add(new StoredValueReckoned(
                programme(),
                customer(),
                currency(),
                at.partner(),
                PaidAt.month(now, zone),
                cause,
                spending,
                at.outlet(),
                at.version(),
                Money.ofMinor(amount, id.currency()).amount(),
                now));
    }

    void lapse(LapseCause cause, StoredMoney bonus) {
        if (bonus.bonus() > 0) {
            StoredMoney left = money().minus(bonus.lots());
            add(new BonusLapsed(
                    programme(),
                    customer(),
                    currency(),
                    cause,
                    bonus.lots(),
                    bonus.bonus(),
                    left.paidIn(),
                    left.bonus(),
                    now));
        }
    }

    /** What goes to another wallet goes there, and after the end there is no bonus. */
    Decision<WalletEvent> done() {
        if (wallet.joinedInto() != null) {
            PassingDecisions.passOn(wallet.joinedInto(), this);
        } else if (wallet.closed()) {
            lapse(LapseCause.ENDED, money().oldest(0, money().bonus()));
        }
        return Decision.acceptedAll(events);
    }
}
