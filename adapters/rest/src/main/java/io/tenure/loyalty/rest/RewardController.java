package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.StockRewardUseCase;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ShownWrites;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a programme gives for points. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/rewards")
@Tag(name = "Loyalty")
class RewardController {

    private static final int MOST = 1_000;

    private final LoyaltyQueries queries;
    private final StockRewardUseCase stockReward;
    private final ShownWrites writes;

    RewardController(LoyaltyQueries queries, StockRewardUseCase stockReward, ShownWrites writes) {
        this.queries = queries;
        this.stockReward = stockReward;
        this.writes = writes;
    }

    /**
     * Pieces that come, or go when negative, and the title and price from now on, money beside points where it is
     * given; the stocking id makes it count once.
     */
    @Schema(name = "LoyaltyStocking")
    record StockingBody(
            @NotBlank @Size(max = 100) String stockingId,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 200) String titleZh,
            long price,

            @Nullable @Schema(type = "string", example = "5.00")
            BigDecimal money,

            @Nullable @Schema(example = "GBP") String currency,
            long pieces) {

        RewardTerms terms() {
            return new RewardTerms(
                    title,
                    titleZh == null || titleZh.isBlank() ? null : titleZh,
                    RewardPrices.of(price, money, currency));
        }
    }

    @GetMapping
    @Operation(summary = "List the rewards of a programme, the cheapest first")
    PageBody<RewardView> rewards(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "1000") int limit) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(Paging.page(after, null, () -> queries.rewards(programme, after, size)), reward -> reward);
    }

    @PutMapping("/{reward}")
    @Operation(summary = "Offer a reward at a price in points, or points and money, with pieces more or fewer")
    ResponseEntity<RewardView> stock(
            @PathVariable String programme,
            @PathVariable String reward,
            @Valid @RequestBody StockingBody body,
            Caller caller) {
        RewardId id = new RewardId(programme, reward);
        long position = stockReward.stock(id, body.stockingId(), body.terms(), body.pieces(), caller);
        return writes.answer(position, () -> queries.reward(id).orElseThrow());
    }
}
