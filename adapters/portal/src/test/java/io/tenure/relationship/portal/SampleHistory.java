package io.tenure.relationship.portal;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.InteractionView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A long past of one sample customer, with everything that can happen in it. */
final class SampleHistory {
    private SampleHistory() {}

    static List<InteractionView> of(String customer, int count) {
        List<InteractionView> interactions = new ArrayList<>();
        InteractionKind[] kinds = {
            InteractionKind.PURCHASE,
            InteractionKind.CALL,
            InteractionKind.PURCHASE,
            InteractionKind.EMAIL,
            InteractionKind.PURCHASE,
            InteractionKind.RETURN,
            InteractionKind.COMPLAINT,
            InteractionKind.PAYMENT,
            InteractionKind.MEETING,
            InteractionKind.INQUIRY
        };
        String[] words = {
            null,
            "Asked when the autumn range ships.",
            null,
            "Wants the price list for 2027 and asks whether gift boxes can carry their logo.",
            null,
            null,
            "Two lanterns arrived with cracked glass.",
            null,
            "Stand at the trade fair: looked at ceramics, took samples.",
            "Quotation for 400 candle holders."
        };
        for (int i = 0; i < count; i++) {
            var kind = kinds[i % kinds.length];
            boolean goods = kind == InteractionKind.PURCHASE || kind == InteractionKind.RETURN;
            BigDecimal amount = goods || kind == InteractionKind.PAYMENT
                    ? new BigDecimal(
                            kind == InteractionKind.RETURN ? "-24.90" : String.valueOf(120 + i * 37 % 900) + ".50")
                    : null;
            interactions.add(new InteractionView(
                    customer + "-i" + i,
                    customer,
                    "shop",
                    String.valueOf(536365 + i),
                    kind,
                    goods
                            ? Channel.WEB
                            : kind == InteractionKind.EMAIL
                                    ? Channel.EMAIL
                                    : kind == InteractionKind.MEETING ? Channel.FIELD : Channel.PHONE,
                    i % 4 == 3 ? Direction.OUTBOUND : Direction.INBOUND,
                    SampleBook.NOW.minus(Duration.ofHours(20 + i * 260L)),
                    SampleBook.NOW.minus(Duration.ofHours(19 + i * 260L)),
                    amount,
                    amount == null ? null : "GBP",
                    goods ? items() : List.of(),
                    kind == InteractionKind.COMPLAINT ? "order 541909" : null,
                    words[i % words.length],
                    i == 7 ? Map.of("terminal", "T-14", "method", "bank transfer") : Map.of(),
                    kind == InteractionKind.PAYMENT ? SampleBook.NOW.minus(Duration.ofDays(3)) : null,
                    null,
                    goods ? null : "anna",
                    "shop-feed",
                    i == 3 ? "wrong channel" : null,
                    i == 5 ? "booked on the wrong customer" : null,
                    1000 - i));
        }
        return interactions;
    }

    private static List<LineItem> items() {
        return List.of(
                new LineItem(
                        "85123A", "White hanging heart t-light holder", new BigDecimal("6"), new BigDecimal("2.55")),
                new LineItem("71053", "White metal lantern", new BigDecimal("6"), new BigDecimal("3.39")),
                new LineItem("84406B", "Cream cupid hearts coat hanger", new BigDecimal("8"), new BigDecimal("2.75")));
    }
}
