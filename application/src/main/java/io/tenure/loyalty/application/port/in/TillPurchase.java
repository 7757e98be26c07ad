package io.tenure.loyalty.application.port.in;

import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.time.Instant;
import java.util.List;

/** What was bought or brought back at a till; amounts are positive either way. */
public record TillPurchase(String outlet, Instant at, Money amount, List<LineItem> items) {

    public TillPurchase {
        items = List.copyOf(items);
    }
}
