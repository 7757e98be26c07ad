package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.programme.MemberPrice;
import io.tenure.loyalty.programme.MemberPrice.Deal;
import io.tenure.loyalty.programme.PriceList;
import io.tenure.loyalty.programme.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members pay, as the API shows it.
 *
 * @param tier from which on they do; null for all members
 * @param to the last day; null for no end
 */
@Schema(name = "LoyaltyPriceList")
record PriceListResource(
        String id,
        Wording title,
        @Nullable String tier,
        LocalDate from,
        @Nullable LocalDate to,
        List<PriceBody> prices) {

    /** For an article or a category, a price for a piece or so many percent less. */
    @Schema(name = "LoyaltyMemberPrice")
    record PriceBody(
            @Nullable String item,
            @Nullable String category,

            @Nullable @Schema(type = "string", example = "1.20")
            BigDecimal price,

            @Nullable @Schema(type = "string", example = "10")
            BigDecimal percent) {

        static PriceBody of(MemberPrice price) {
            return switch (price.deal()) {
                case Deal.Each(BigDecimal each) -> new PriceBody(price.item(), price.category(), each, null);
                case Deal.PercentOff(BigDecimal percent) ->
                    new PriceBody(price.item(), price.category(), null, percent);
            };
        }
    }

    static PriceListResource of(PriceList list) {
        return new PriceListResource(
                list.id(),
                list.title(),
                list.tier(),
                list.from(),
                list.to(),
                list.prices().stream().map(PriceBody::of).toList());
    }
}
