package io.tenure.loyalty.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What members pay for an article, or for all of a category.
 *
 * @param item null for a category
 * @param category null for an article
 */
public record MemberPrice(@Nullable String item, @Nullable String category, Deal deal) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** How much less it is. */
    public sealed interface Deal {

        /** So much for a piece, whatever it costs others. */
        record Each(BigDecimal price) implements Deal {}

        /** So many per cent less than others pay. */
        record PercentOff(BigDecimal percent) implements Deal {}
    }

    boolean isFor(String sku, @Nullable String ofCategory) {
        return sku.equals(item) || (ofCategory != null && ofCategory.equals(category));
    }

    /** What is saved on a line, not rounded; not above 0 when members pay no less than others. */
    BigDecimal saving(PurchasedItem line) {
        return switch (deal) {
            case Deal.Each(BigDecimal price) ->
                line.amount().subtract(line.quantity().multiply(price));
            case Deal.PercentOff(BigDecimal percent) ->
                line.amount().multiply(percent).divide(WHOLE);
        };
    }
}
