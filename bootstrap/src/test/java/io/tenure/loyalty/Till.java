package io.tenure.loyalty;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillAnswer;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillRefund;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A till of the shop, for tests.
 *
 * @param at when everything is bought and brought back
 */
record Till(Supplier<LoyaltyModule> loyalty, Instant at, String outlet) {

    Till(Supplier<LoyaltyModule> loyalty, Instant at) {
        this(loyalty, at, "high-street");
    }

    static final Caller CALLER = new Caller("till 1", Set.of(Role.POS));

    private static final int PATIENCE = 10;

    /** A call that is to be answered or refused. */
    @FunctionalInterface
    interface Call {
        void make();
    }

    TillMember lookUp(MemberReference member) {
        return sent(() -> loyalty.get().lookUpMember().lookUp(member, CALLER));
    }

    TillAnswer quote(MemberReference member, String pounds) {
        return quote(member, pounds, TillTender.NONE);
    }

    TillAnswer sell(String receipt, MemberReference member, String pounds, long redeem) {
        return sell(receipt, member, pounds, TillTender.ofPoints(redeem));
    }

    TillAnswer sell(String receipt, MemberReference member, String pounds, TillTender tender) {
        return sent(
                () -> loyalty.get().commitSale().commit(receipt(receipt), member, purchase(pounds), tender, CALLER));
    }

    TillAnswer quote(MemberReference member, String pounds, TillTender tender) {
        return sent(() -> loyalty.get().quoteSale().quote(member, purchase(pounds), tender, CALLER));
    }

    TillRefund takeBack(String receipt, String sale, String pounds) {
        return sent(() -> loyalty.get().refundSale().refund(receipt(receipt), receipt(sale), purchase(pounds), CALLER));
    }

    void cancel(String receipt) {
        sent(() -> {
            loyalty.get().cancelReceipt().cancel(receipt(receipt), CALLER);
            return receipt;
        });
    }

    /** Sent again where it is to be sent again in a moment. */
    private static <T> T sent(Supplier<T> call) {
        for (int i = 1; i < PATIENCE; i++) {
            try {
                return call.get();
            } catch (Refusal refusal) {
                if (!refusal.rejection().code().equals("relationship.views-behind")) {
                    throw refusal;
                }
            }
        }
        return call.get();
    }

    static String answer(Call call) {
        try {
            call.make();
            return "done";
        } catch (Refusal refusal) {
            return refusal.rejection().code();
        }
    }

    static MemberReference card(String number) {
        return new MemberReference(MemberReference.Kind.CARD, number, null);
    }

    static MemberReference code(String code) {
        return new MemberReference(MemberReference.Kind.CODE, code, null);
    }

    static MemberReference phone(String number) {
        return new MemberReference(MemberReference.Kind.PHONE, number, null);
    }

    /** The same sale as the shop's nightly feed tells it, which names the outlet too. */
    static InteractionDraft fed(String receipt, String shopId, String pounds) {
        return new InteractionDraft(
                "high-street",
                receipt,
                new CustomerRef.ByExternalId("shop", shopId),
                false,
                null,
                InteractionKind.PURCHASE,
                Channel.STORE,
                Direction.INBOUND,
                Installation.MAY,
                Money.of(pounds, "GBP"),
                List.of(),
                null,
                null,
                Map.of("outlet", "high-street"),
                null,
                null,
                null);
    }

    /** What another source tells under a number of the till; a return names the interaction that it is of. */
    static InteractionDraft told(
            String receipt, InteractionKind kind, CustomerId of, String pounds, @Nullable String refersTo) {
        return new InteractionDraft(
                "high-street",
                receipt,
                new CustomerRef.ById(of),
                false,
                null,
                kind,
                Channel.STORE,
                Direction.INBOUND,
                Installation.MAY,
                Money.of(pounds, "GBP"),
                List.of(),
                null,
                null,
                Map.of(),
                null,
                refersTo,
                null);
    }

    /** What the office makes of something that was told. */
    static InteractionCorrection corrected(InteractionKind kind, Money amount, @Nullable String refersTo) {
        return corrected(kind, amount, Installation.MAY, refersTo);
    }

    /** The same, at another time. */
    static InteractionCorrection corrected(InteractionKind kind, Money amount, Instant at, @Nullable String refersTo) {
        return new InteractionCorrection(
                kind,
                Channel.STORE,
                Direction.INBOUND,
                at,
                amount,
                List.of(),
                null,
                null,
                Map.of(),
                null,
                refersTo,
                null);
    }

    private ReceiptId receipt(String number) {
        return new ReceiptId(outlet, number);
    }

    /** Five pieces of one article. */
    private TillPurchase purchase(String pounds) {
        return new TillPurchase(
                outlet,
                at,
                Money.of(pounds, "GBP"),
                List.of(new LineItem(
                        "milk", null, BigDecimal.valueOf(5), new BigDecimal(pounds).divide(BigDecimal.valueOf(5)))));
    }
}
