package io.tenure.loyalty.portal;

import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done on a member's account, as somebody types it; its key makes sending it twice do it once.
 *
 * @param text the purpose or reason
 * @param to the member who gets the points, or keeps them
 * @param q the words by which that member was looked for
 */
record MemberForm(
        @Nullable String key,
        @Nullable String points,
        @Nullable String text,
        @Nullable String to,
        @Nullable String q) {

    static MemberForm blank(String key) {
        return new MemberForm(key, null, null, null, null);
    }

    LoyaltyDeed redemption(Fields fields) {
        return new LoyaltyDeed.Redeem(
                fields.required("key", key), fields.whole("points", points), fields.required("text", text));
    }

    LoyaltyDeed adjustment(Fields fields) {
        return new LoyaltyDeed.Adjust(
                fields.required("key", key), fields.whole("points", points), fields.required("text", text));
    }

    /** To the customer itself, which no transfer allows, while nobody was chosen. */
    LoyaltyDeed transfer(CustomerId customer, Fields fields) {
        CustomerId chosen = chosen(customer, fields);
        return new LoyaltyDeed.Transfer(fields.required("key", key), chosen, fields.whole("points", points));
    }

    /** Of the customer itself, which is no pool, while nobody was chosen. */
    LoyaltyDeed pool(CustomerId customer, Fields fields) {
        return new LoyaltyDeed.JoinPool(chosen(customer, fields));
    }

    private CustomerId chosen(CustomerId otherwise, Fields fields) {
        String chosen = fields.required("to", to);
        return chosen.isEmpty() || chosen.length() > CustomerId.MOST_CHARACTERS ? otherwise : new CustomerId(chosen);
    }

    LoyaltyDeed end(Fields fields) {
        return new LoyaltyDeed.End(fields.required("text", text));
    }
}
