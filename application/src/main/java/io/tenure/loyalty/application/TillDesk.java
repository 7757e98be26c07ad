package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.LoyaltyBook.Outcome;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CommitSale;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RedeemPoints;
import io.tenure.loyalty.commands.RefuseSale;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Books sales of tills: takes the receipt, then the points that pay, then records the purchase, then counts it. Each
 * step is done once however often it is told, so a call that was cut off anywhere is made good by the same call.
 */
final class TillDesk {

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final TillMembers members;
    private final TillRecords records;
    private final PurchaseCounting counting;
    private final InstantSource clock;

    TillDesk(
            LoyaltyBook book,
            Programmes programmes,
            TillMembers members,
            TillRecords records,
            PurchaseCounting counting,
            InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.members = members;
        this.records = records;
        this.counting = counting;
        this.clock = clock;
    }

    TillAnswer quote(MemberReference reference, TillPurchase purchase, Caller caller) {
        AccountId record = members.find(reference, TillMembers.acting(caller));
        CountPurchase command = counting.command(
                record,
                programmes.required(record.programme(), now()),
                records.told("quote", record.customer().value(), purchase));
        return answer("", command == null ? null : counted(command, record), 0, record, caller);
    }

    /** What the account would write down now. */
    private @Nullable PurchaseCounted counted(CountPurchase command, AccountId record) {
        Decision<LoyaltyEvent> decision = LoyaltyAccountDecider.decide(command, members.member(record));
        return decision instanceof Decision.Accepted<LoyaltyEvent> accepted
                ? accepted.events().stream()
                        .filter(PurchaseCounted.class::isInstance)
                        .map(PurchaseCounted.class::cast)
                        .filter(event ->
                                event.purchaseId().equals(command.purchase().id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    TillAnswer commit(ReceiptId receipt, MemberReference member, TillPurchase purchase, long redeem, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        String contents = records.contents(List.of(member.kind(), member.value(), purchase, redeem));
        SaleCommitted sale = taken(receipt, member, contents, redeem, acting);
        AccountId record = new AccountId(sale.programme(), new CustomerId(sale.customerId()));
        pay(sale, acting);
        InteractionReceipt recorded = record(sale, purchase, acting);
        records.requireStanding(receipt, acting);
        count(recorded, purchase, acting);
        return answer(
                recorded.interactionId(),
                members.member(record).purchases().counted().get(recorded.interactionId()),
                redeem,
                record,
                caller);
    }

    /** Lets the receipt stand for the sale. Told again, it is for whom it was, whatever became of the card since. */
    private SaleCommitted taken(
            ReceiptId receipt, MemberReference member, String contents, long redeem, Caller acting) {
        while (true) {
            AccountId record;
            AccountId payer;
            if (book.receipt(receipt) instanceof Receipt.Sold(SaleCommitted known, boolean refused) && !refused) {
                record = new AccountId(known.programme(), new CustomerId(known.customerId()));
                payer = new AccountId(known.programme(), new CustomerId(known.payer()));
            } else {
                record = members.find(member, acting);
                payer = members.payer(record);
            }
            records.require(book.handle(
                    new CommitSale(receipt, record, payer.customer().value(), contents, redeem, now()), by(acting)));
            if (book.receipt(receipt) instanceof Receipt.Sold(SaleCommitted sale, boolean refused) && !refused) {
                return sale;
            }
            records.requireStanding(receipt, acting);
        }
    }

    private void pay(SaleCommitted sale, Caller acting) {
        if (sale.redeemed() == 0) {
            return;
        }
        AccountId payer = TillRecords.payer(sale);
        Programme programme = programmes.required(sale.programme(), now());
        RedeemPoints redemption = new RedeemPoints(
                payer,
                programme,
                TillRecords.redemption(sale),
                sale.redeemed(),
                sale.outlet() + " " + sale.receipt(),
                null,
                now());
        if (LoyaltyBook.once(() -> book.handle(redemption, by(acting))) instanceof Outcome.Refused(Rejection why)) {
            throw refused(sale, new Refusal(why), acting);
        }
    }

    private InteractionReceipt record(SaleCommitted sale, TillPurchase purchase, Caller acting) {
        try {
            InteractionReceipt recorded = records.purchase(sale, purchase, acting);
            if (!recorded.customerId().value().equals(sale.customerId())) {
                throw Refusal.of(
                        "loyalty.receipt-differs",
                        "Another customer's purchase is on record under receipt " + sale.outlet() + "@" + sale.receipt()
                                + ": use a new number.");
            }
            return recorded;
        } catch (Refusal refusal) {
            records.giveBack(sale, acting);
            throw refused(sale, refusal, acting);
        }
    }

    /** The till may tell the receipt otherwise, unless it was cancelled. */
    private Refusal refused(SaleCommitted sale, Refusal refusal, Caller acting) {
        ReceiptId receipt = new ReceiptId(sale.outlet(), sale.receipt());
        records.requireStanding(receipt, acting);
        book.handle(new RefuseSale(receipt, sale.attempt(), refusal.rejection().code(), now()), by(acting));
        return refusal;
    }

    /** What is on record counts, if another source has told the purchase before. */
    private void count(InteractionReceipt recorded, TillPurchase purchase, Caller acting) {
        String customer = recorded.customerId().value();
        Told told = recorded instanceof InteractionReceipt.Recorded
                ? records.told(recorded.interactionId(), customer, purchase)
                : records.onRecord(recorded.interactionId(), customer);
        if (!told.retracted()) {
            counting.tell(told, command -> book.handle(command, by(acting)));
        }
    }

    private TillAnswer answer(
            String saleId, @Nullable PurchaseCounted counted, long redeemed, AccountId record, Caller caller) {
        return new TillAnswer(
                saleId,
                counted == null ? 0 : counted.points(),
                counted == null ? List.of() : counted.rules(),
                redeemed,
                members.standing(record, caller));
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
