package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How sales and refunds of tills stand on record. */
final class TillDrafts {

    private TillDrafts() {}

    /** Whether a till may have told it; spares most purchases a look at receipts. */
    static boolean isOfTill(InteractionRecorded e) {
        return e.source().equals(e.attributes().get("outlet"));
    }

    /**
     * Asks before a number is taken for what was sold or came back, which is refused alike.
     *
     * @throws Refusal where it could not go on record, whoever the customer is
     */
    static void requireRecordable(ReceiptId receipt, String customer, TillPurchase told, Instant now) {
        purchase(receipt, customer, told).requireKeepingToTheRules(now);
    }

    static InteractionDraft purchase(ReceiptId receipt, String customer, TillPurchase purchase) {
        return draft(
                receipt, customer, InteractionKind.PURCHASE, purchase.at(), purchase.amount(), purchase.items(), null);
    }

    /** Money that the firm gives back, and pieces that it gets back, are negative. */
    static InteractionDraft goodsBack(ReceiptId receipt, InteractionView sale, TillPurchase goods) {
        return draft(
                receipt,
                sale.customerId(),
                InteractionKind.RETURN,
                goods.at(),
                goods.amount().negated(),
                goods.items().stream()
                        .map(item -> new LineItem(
                                item.sku(), item.name(), item.quantity().negate(), item.unitPrice(), item.category()))
                        .toList(),
                sale.id());
    }

    private static InteractionDraft draft(
            ReceiptId receipt,
            String customer,
            InteractionKind kind,
            Instant at,
            Money amount,
            List<LineItem> items,
            @Nullable String refersTo) {
        return new InteractionDraft(
                receipt.outlet(),
                receipt.receipt(),
                new CustomerRef.ById(new CustomerId(customer)),
                false,
                null,
                kind,
                Channel.STORE,
                Direction.INBOUND,
                at,
                amount,
                items,
                null,
                null,
                Map.of("outlet", receipt.outlet()),
                null,
                refersTo,
                null);
    }
}
