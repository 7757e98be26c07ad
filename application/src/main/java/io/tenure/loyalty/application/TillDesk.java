package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillPayable;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPrice;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CommitSale;
import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsValue;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.programme.PartnerOutlet;
import io.tenure.loyalty.programme.Programme;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.Metadata;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Books sales of tills: takes the receipt, then what pays, then records the purchase, then counts it. Each step is done
 * once however often it is told, so a call that was cut off anywhere is made good by the same call.
 */
final class TillDesk {

    private final LoyaltyBook book;
    private final Programmes programmes;
    private final TillMembers members;
    private final TillRecords records;
    private final TillPrices prices;
    private final TillTenders tenders;
    private final TillPayments payments;
    private final TillBookings bookings;
    private final PurchaseCounting counting;
    private final InstantSource clock;

    TillDesk(
            LoyaltyBook book,
            Programmes programmes,
            TillMembers members,
            TillRecords records,
            TillPrices prices,
            TillTenders tenders,
            TillPayments payments,
            TillBookings bookings,
            PurchaseCounting counting,
            InstantSource clock) {
        this.book = book;
        this.programmes = programmes;
        this.members = members;
        this.records = records;
        this.prices = prices;
        this.tenders = tenders;
        this.payments = payments;
        this.bookings = bookings;
        this.counting = counting;
        this.clock = clock;
    }

    TillAnswer quote(MemberReference reference, TillPurchase purchase, TillTender tender, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        TillTenders.requirePayable(purchase);
        AccountId record = members.find(reference, acting);
        TillSaving saving = prices.of(record, purchase);
        TillPurchase priced = saving.on(purchase);
        Programme programme = programmes.required(record.programme(), now());
        PartnerOutlet partner =
                PartnerOutlet.of(programme, purchase.outlet(), now()).orElse(null);
        TillPayment payment = tenders.quote(record, priced, tender, partner);
        tenders.points().requireThere(record, tender.points());
        TillPurchase net = net(record.programme(), tender, priced, payment);
        CountPurchase command = counting.quote(
                record, programme, records.told("quote", record.customer().value(), net));
        TillMember member = members.standing(record, caller);
        return answer(
                "",
                command == null ? null : counted(command, record),
                saving.prices(purchase),
                payment.after(saving.total()),
                tenders.points().payable(record, purchase, payment, member.active()),
                member);
    }

    /** What goes on record: nobody has paid what a coupon gave, on whichever line, nor what points are worth. */
    private TillPurchase net(String programme, TillTender tender, TillPurchase purchase, TillPayment payment) {
        TillPurchase rest = TillSaving.less(purchase, payment.coupon(), tenders.article(programme, tender));
        return payment.pointsValue() == null ? rest : TillSaving.less(rest, payment.pointsValue(), null);
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

    TillAnswer commit(
            ReceiptId receipt, MemberReference member, TillPurchase purchase, TillTender tender, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        TillTenders.requirePayable(purchase);
        String contents = records.contents(List.of(member.kind(), member.value(), purchase, tender));
        Receipt.Sold sold;
        Optional<TillPayment> paid;
        do {
            sold = taken(receipt, member, purchase, contents, tender, acting);
            paid = bookings.book(sold, TillSaving.of(sold.priced()).on(purchase), acting);
        } while (paid.isEmpty());
        SaleCommitted sale = sold.sale();
        TillPayment payment = paid.get();
        AccountId record = new AccountId(sale.programme(), new CustomerId(sale.customerId()));
        TillSaving saving = TillSaving.of(sold.priced());
        TillPurchase net = net(sale.programme(), tender, saving.on(purchase), payment);
        InteractionReceipt recorded = bookings.record(sold, net, acting);
        records.requireStanding(receipt, acting);
        count(recorded, net, acting);
        records.requireStanding(receipt, acting);
        return answer(
                recorded.interactionId(),
                members.member(record).purchases().counted().get(recorded.interactionId()),
                saving.prices(purchase),
                payment.after(saving.total()),
                null,
                members.standing(record, caller));
    }

    /** Lets the receipt stand for the sale. Told again, it is for whom it was, whatever became of the card since. */
    private Receipt.Sold taken(
            ReceiptId receipt,
            MemberReference member,
            TillPurchase purchase,
            String contents,
            TillTender tender,
            Caller acting) {
        Currency currency = purchase.amount().currency();
        while (true) {
            AccountId record;
            AccountId payer;
            TillSaving saving = TillSaving.NONE;
            PointsValue value = null;
            Receipt before = book.receipt(receipt);
            if (before instanceof Receipt.Sold refused && refused.refused()) {
                payments.giveBack(refused.sale(), refused.tender(), acting);
            }
            if (before instanceof Receipt.Sold known && !known.refused()) {
                record = new AccountId(
                        known.sale().programme(), new CustomerId(known.sale().customerId()));
                payer = new AccountId(
                        known.sale().programme(), new CustomerId(known.sale().payer()));
            } else {
                record = members.find(member, acting);
                TillDrafts.requireRecordable(receipt, record.customer().value(), purchase, now());
                payer = members.payer(record);
                saving = prices.of(record, purchase);
                value = tenders.points().value(record, purchase, tender.points());
            }
            records.require(book.handle(
                    new CommitSale(
                            receipt,
                            record,
                            payer.customer().value(),
                            contents,
                            tender.points(),
                            value,
                            tenders.coupon(record.programme(), tender),
                            currency.getCurrencyCode(),
                            TillTenders.storedValue(tender, currency),
                            saving.version(),
                            saving.lines(),
                            now()),
                    by(acting)));
            if (book.receipt(receipt) instanceof Receipt.Sold sold && !sold.refused()) {
                return sold;
            }
            records.requireStanding(receipt, acting);
        }
    }

    /** What is on record counts, if another source has told the purchase before. */
    private void count(InteractionReceipt recorded, TillPurchase purchase, Caller acting) {
        String customer = recorded.customerId().value();
        Told told = recorded instanceof InteractionReceipt.Recorded
                ? records.told(recorded.interactionId(), customer, purchase)
                : records.onRecord(recorded.interactionId(), customer);
        records.count(recorded, InteractionKind.PURCHASE, told, acting);
    }

    private TillAnswer answer(
            String saleId,
            @Nullable PurchaseCounted counted,
            List<TillPrice> prices,
            TillPayment payment,
            @Nullable TillPayable payable,
            TillMember member) {
        return new TillAnswer(
                saleId,
                counted == null ? 0 : counted.points(),
                counted == null ? List.of() : counted.rules(),
                prices,
                payment,
                payable,
                member);
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
