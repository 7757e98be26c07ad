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
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a programme gives for points. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/rewards")
@Tag(name = "Loyalty")
class RewardController {

    private final LoyaltyQueries queries;
    private final StockRewardUseCase stockReward;
    private final ShownWrites writes;

    RewardController(LoyaltyQueries queries, StockRewardUseCase stockReward, ShownWrites writes) {
        this.queries = queries;
        this.stockReward = stockReward;
        this.writes = writes;
    }

    /** All rewards of a programme. */
    @Schema(name = "LoyaltyRewards")
    record RewardsBody(List<RewardView> items) {}

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
    RewardsBody rewards(@PathVariable String programme) {
        return new RewardsBody(queries.rewards(programme));
    }

    @PutMapping("/{reward}")
    @Operation(summary = "Offer a reward at a price in points, or points and money, with pieces more or fewer")
    ResponseEntity<RewardView> stock(
            @PathVariable String programme,
            @PathVariable String reward,
            @Valid @RequestBody StockingBody body,
            Caller caller) {
        long position = stockReward.stock(
                new RewardId(programme, reward), body.stockingId(), body.terms(), body.pieces(), caller);
        return writes.answer(position, () -> queries.rewards(programme).stream()
                .filter(each -> each.reward().equals(reward))
                .findFirst()
                .orElseThrow());
    }
}
