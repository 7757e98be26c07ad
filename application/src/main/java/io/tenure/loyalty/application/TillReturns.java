package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillRefund;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.CommitRefund;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.ReceiptDecider;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Books what comes back to tills. */
final class TillReturns {

    private final LoyaltyBook book;
    private final TillMembers members;
    private final TillRecords records;
    private final SaleRefunds refunds;
    private final InstantSource clock;

    TillReturns(LoyaltyBook book, TillMembers members, TillRecords records, SaleRefunds refunds, InstantSource clock) {
        this.book = book;
        this.members = members;
        this.records = records;
        this.refunds = refunds;
        this.clock = clock;
    }

    TillRefund refund(ReceiptId receipt, ReceiptId of, TillPurchase goods, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        InteractionView sale = sold(of, receipt, acting);
        AccountId account = account(of, sale);
        commit(receipt, of, goods, sale, acting);
        InteractionReceipt recorded = goodsBack(receipt, sale, goods, acting);
        records.requireStanding(receipt, acting);
        Told told =
                records.onRecord(recorded.interactionId(), recorded.customerId().value());
        records.count(recorded, InteractionKind.RETURN, told, acting);
        records.requireStanding(receipt, acting);
        return answer(sale, account, caller);
    }

    private TillRefund answer(InteractionView sale, @Nullable AccountId account, Caller caller) {
        if (account == null || !(book.account(account) instanceof Member member)) {
            return new TillRefund(sale.id(), 0, List.of(), null);
        }
        PurchaseCounted counted = member.purchases().counted().get(sale.id());
        return new TillRefund(
                sale.id(),
                counted == null ? 0 : counted.points(),
                counted == null ? List.of() : counted.rules(),
                members.standing(account, caller));
    }

    /**
     * Lets the receipt stand for the refund. Where another refund of the sale comes first, what is left is asked anew.
     */
    private void commit(ReceiptId receipt, ReceiptId of, TillPurchase goods, InteractionView sale, Caller acting) {
        TillTenders.requirePayable(goods);
        requireFree(receipt, of, goods, sale, acting);
        boolean committed = false;
        while (!committed) {
            committed = commit(receipt, of, goods, sale, number(receipt, of, goods, sale, acting), acting);
        }
    }

    /** What another source told under the number stays when the till cancels what it was refused. */
    private void requireFree(ReceiptId receipt, ReceiptId of, TillPurchase goods, InteractionView sale, Caller acting) {
        if (!(book.receipt(receipt) instanceof Receipt.Unused)) {
            return;
        }
        TillDrafts.requireRecordable(receipt, sale.customerId(), goods, now());
        if (records.find(receipt, acting)
                .filter(view -> !TillRecords.isReturnOf(sale.id(), view))
                .isPresent()) {
            commit(receipt, of, goods, sale, 0, acting);
            shut(receipt, acting);
            throw new Refusal(ReceiptDecider.differs(receipt));
        }
    }

    private boolean commit(
            ReceiptId receipt, ReceiptId of, TillPurchase goods, InteractionView sale, int number, Caller acting) {
        return commit(
                new CommitRefund(
                        receipt, sale.id(), number, goods.amount(), records.contents(List.of(of, goods)), now()),
                acting);
    }

    private boolean commit(CommitRefund refund, Caller acting) {
        try {
            records.require(book.handle(refund, Map.of(Metadata.ACTOR, acting.name())));
            return true;
        } catch (ClaimHeld _) {
            return false;
        }
    }

    /** What cannot go on record never comes back, so its part of the sale is left for another refund. */
    private InteractionReceipt goodsBack(ReceiptId receipt, InteractionView sale, TillPurchase goods, Caller acting) {
        try {
            InteractionReceipt recorded = records.goodsBack(receipt, sale, goods, acting);
            if (recorded instanceof InteractionReceipt.Duplicate
                    && !records.wasReturnOf(recorded, sale, goods.amount())
                    && !stands(receipt, sale, goods, acting)) {
                throw new Refusal(ReceiptDecider.differs(receipt));
            }
            return recorded;
        } catch (Refusal refused) {
            if (records.findReturn(receipt, sale, acting).isEmpty()) {
                shut(receipt, acting);
            }
            throw refused;
        }
    }

    /** Another source may have told of less under the number, or have taken it back. */
    private boolean stands(ReceiptId receipt, InteractionView sale, TillPurchase goods, Caller acting) {
        Money amount = goods.amount();
        return records.find(receipt, acting)
                .filter(found -> TillRecords.isReturnOf(sale.id(), found))
                .filter(found -> found.retractedBecause() == null)
                .filter(found -> amount.currency().getCurrencyCode().equals(found.currency()))
                .filter(found -> found.amount() != null && found.amount().abs().compareTo(amount.amount()) == 0)
                .isPresent();
    }

    /** What a till was refused, or has not told, says nothing of what another source has told under the number. */
    private boolean isCancelled(ReceiptId of, InteractionView sale) {
        return book.receipt(of) instanceof Receipt.Cancelled cancelled
                && cancelled.sale() != null
                && records.isOf(cancelled, sale);
    }

    private static Refusal cancelled(ReceiptId of) {
        return Refusal.of("loyalty.receipt-cancelled", "Receipt " + of + " was cancelled: nothing can come back.");
    }

    private void shut(ReceiptId receipt, Caller acting) {
        book.handle(new CancelReceipt(receipt, null, now()), Map.of(Metadata.ACTOR, acting.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The sale as it stands on record, whichever source has told it. */
    private InteractionView sold(ReceiptId of, ReceiptId receipt, Caller acting) {
        InteractionView sale = records.find(of, acting)
                .filter(view -> view.kind() == InteractionKind.PURCHASE)
                .orElseThrow(() -> Refusal.of("loyalty.unknown-sale", "There is no sale under receipt " + of + "."));
        if (isCancelled(of, sale) || (sale.retractedBecause() != null && !isBooked(receipt, sale, acting))) {
            throw cancelled(of);
        }
        return sale;
    }

    /** What went on record before an office retracted the sale is answered as before. */
    private boolean isBooked(ReceiptId receipt, InteractionView sale, Caller acting) {
        return book.receipt(receipt) instanceof Receipt.Refunded
                && records.findReturn(receipt, sale, acting).isPresent();
    }

    /** No more comes back than was bought: it would stand on record as money that nobody has paid. */
    private int number(ReceiptId receipt, ReceiptId of, TillPurchase goods, InteractionView sale, Caller acting) {
        SaleRefunds.Known known = refunds.of(sale);
        if (known.cancelled() || isCancelled(of, sale)) {
            throw cancelled(of);
        }
        boolean begun = !(book.receipt(receipt) instanceof Receipt.Unused);
        if (!begun && known.receipts().contains(receipt) && !stands(receipt, sale, goods, acting)) {
            throw new Refusal(ReceiptDecider.differs(receipt));
        }
        if (begun || known.receipts().contains(receipt) || sale.amount() == null || sale.currency() == null) {
            return known.next();
        }
        BigDecimal kept = sale.amount().subtract(known.back()).max(BigDecimal.ZERO);
        Money amount = goods.amount();
        if (!amount.currency().getCurrencyCode().equals(sale.currency())
                || amount.amount().compareTo(kept) > 0) {
            throw Refusal.of(
                    "loyalty.refund-too-large",
                    "Of receipt " + of + " " + kept.toPlainString() + " " + sale.currency()
                            + " is left: give back no more, and in no other currency.");
        }
        return known.next();
    }

    /** Null where the customer is no member any more, or of several programmes: it goes on record all the same. */
    private @Nullable AccountId account(ReceiptId of, InteractionView sale) {
        if (book.receipt(of) instanceof Receipt.Sold sold) {
            return new AccountId(
                    sold.sale().programme(), new CustomerId(sold.sale().customerId()));
        }
        List<AccountId> memberships = members.memberships(new CustomerId(sale.customerId()));
        return memberships.size() == 1 ? memberships.getFirst() : null;
    }
}
