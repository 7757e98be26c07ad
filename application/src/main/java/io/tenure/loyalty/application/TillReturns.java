package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.CommitRefund;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.Metadata;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Books what comes back to tills, and undoes what they take back. */
final class TillReturns {

    private final LoyaltyBook book;
    private final TillMembers members;
    private final TillRecords records;
    private final TillPayments payments;
    private final PurchaseCounting counting;
    private final InstantSource clock;

    TillReturns(
            LoyaltyBook book,
            TillMembers members,
            TillRecords records,
            TillPayments payments,
            PurchaseCounting counting,
            InstantSource clock) {
        this.book = book;
        this.members = members;
        this.records = records;
        this.payments = payments;
        this.counting = counting;
        this.clock = clock;
    }

    TillAnswer refund(ReceiptId receipt, ReceiptId of, TillPurchase goods, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        Map<String, String> by = Map.of(Metadata.ACTOR, acting.name());
        InteractionView sale = sold(of, acting);
        AccountId account = account(of, sale);
        if (!(book.receipt(receipt) instanceof Receipt.Refunded)) {
            requireKept(goods, of, sale, account);
        }
        records.require(book.handle(
                new CommitRefund(
                        receipt,
                        sale.id(),
                        records.contents(List.of(of, goods)),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                by));
        InteractionReceipt recorded = records.goodsBack(receipt, sale, goods, acting);
        records.requireStanding(receipt, acting);
        Told told = records.onRecord(recorded.interactionId(), sale.customerId());
        if (!told.retracted()) {
            counting.tell(told, book, by);
        }
        PurchaseCounted counted = members.member(account).purchases().counted().get(sale.id());
        return new TillAnswer(
                sale.id(),
                counted == null ? 0 : counted.points(),
                counted == null ? List.of() : counted.rules(),
                List.of(),
                TillPayment.NONE,
                members.standing(account, caller));
    }

    void cancel(ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        if (book.receipt(receipt) instanceof Receipt.Sold sold && !sold.refused()) {
            payments.requireReturnable(sold.sale(), sold.tender());
        }
        records.require(book.handle(
                new CancelReceipt(receipt, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Map.of(Metadata.ACTOR, acting.name())));
        if (book.receipt(receipt) instanceof Receipt.Cancelled cancelled) {
            records.undo(receipt, cancelled, acting);
        }
    }

    /** The sale as it stands on record, whichever source has told it. */
    private InteractionView sold(ReceiptId of, Caller acting) {
        InteractionView sale = records.find(of, acting)
                .filter(view -> view.kind() == InteractionKind.PURCHASE)
                .orElseThrow(() -> Refusal.of("loyalty.unknown-sale", "There is no sale under receipt " + of + "."));
        if (sale.retractedBecause() != null) {
            throw Refusal.of("loyalty.receipt-cancelled", "Receipt " + of + " was cancelled: nothing can come back.");
        }
        return sale;
    }

    /** No more comes back than was bought: it would stand on record as money that nobody has paid. */
    private void requireKept(TillPurchase goods, ReceiptId of, InteractionView sale, AccountId account) {
        TillTenders.requirePayable(goods);
        if (sale.amount() == null || sale.currency() == null) {
            return;
        }
        BigDecimal kept = members.member(account).purchases().returned(sale.id()).stream()
                .map(PurchaseReturned::amount)
                .reduce(sale.amount(), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        Money amount = goods.amount();
        if (!amount.currency().getCurrencyCode().equals(sale.currency())
                || amount.amount().compareTo(kept) > 0) {
            throw Refusal.of(
                    "loyalty.refund-too-large",
                    "Of receipt " + of + " " + kept.toPlainString() + " " + sale.currency()
                            + " is left: give back no more, and in no other currency.");
        }
    }

    private AccountId account(ReceiptId of, InteractionView sale) {
        return book.receipt(of) instanceof Receipt.Sold sold
                ? new AccountId(
                        sold.sale().programme(), new CustomerId(sold.sale().customerId()))
                : members.membership(new CustomerId(sale.customerId()), null);
    }
}
