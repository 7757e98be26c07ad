package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ListRewardsAtTillUseCase;
import io.tenure.loyalty.application.port.in.RedeemRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackRewardAtTillUseCase;
import io.tenure.loyalty.application.port.in.TillHandOut;
import io.tenure.loyalty.application.port.in.TillMember;
import io.tenure.loyalty.application.port.in.TillReward;
import io.tenure.loyalty.application.port.in.TillTakenBack;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.rest.AccountResource.GiveBackBody;
import io.tenure.loyalty.rest.PosBodies.MemberBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets tills give rewards for points at once. */
@RestController
@RequestMapping("/api/v1/pos/rewards")
@Tag(name = "Point of sale")
class PosRewardController {

    private final ListRewardsAtTillUseCase listRewards;
    private final RedeemRewardAtTillUseCase redeemReward;
    private final TakeBackRewardAtTillUseCase takeBackReward;

    PosRewardController(
            ListRewardsAtTillUseCase listRewards,
            RedeemRewardAtTillUseCase redeemReward,
            TakeBackRewardAtTillUseCase takeBackReward) {
        this.listRewards = listRewards;
        this.redeemReward = redeemReward;
        this.takeBackReward = takeBackReward;
    }

    /** Rewards of which there are pieces. */
    @Schema(name = "PosRewards")
    record RewardsBody(List<TillReward> items) {}

    /**
     * A reward at the price that was shown, with the money if there is any; outlet and receipt name it for good, so two
     * pieces have two numbers.
     */
    @Schema(name = "PosRewardRedemption")
    record RedemptionBody(
            @NotNull @Valid MemberBody member,
            @NotBlank @Size(max = 100) String reward,
            long price,

            @Nullable @Schema(type = "string", example = "5.00")
            BigDecimal money,

            @Nullable @Schema(example = "GBP") String currency,
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt) {}

    /** The reward that is taken back. */
    @Schema(name = "PosRewardCancellation")
    record CancellationBody(
            @NotNull @Valid MemberBody member,
            @NotBlank @Size(max = 100) String reward,
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt) {}

    /**
     * What money to give back once a reward was taken back, and how the member stands; without a member where the
     * membership has ended.
     */
    @Schema(name = "PosRewardTakenBack")
    record TakenBack(
            @Nullable GiveBackBody giveBack, @Nullable TillMember member) {

        static TakenBack of(TillTakenBack back) {
            return new TakenBack(GiveBackBody.of(back.money(), back.cancelledAt()), back.member());
        }
    }

    @PostMapping("/look-up")
    @Operation(summary = "List the rewards there are, and which points the member lacks; nothing is recorded")
    RewardsBody rewardsAtTill(@Valid @RequestBody MemberBody body, Caller caller) {
        return new RewardsBody(listRewards.rewards(body.reference(), caller));
    }

    @PostMapping("/redemptions")
    @Operation(
            summary = "Take the points for a reward, say what money is to be taken, and give a piece",
            description =
                    "The same outlet and receipt again are the same piece. Send price, money and currency as the look-up showed them: where the reward costs something else by now, the answer is loyalty.price-changed and nothing is taken. The till takes the money of the answer. Print the confirmation: the member's page in the portal shows the same code to whoever hands the piece out. To take it back, POST cancellations with the same outlet and receipt.")
    TillHandOut redeemAtTill(@Valid @RequestBody RedemptionBody body, Caller caller) {
        return redeemReward.redeem(
                body.member().reference(),
                body.reward(),
                RewardPrices.of(body.price(), body.money(), body.currency()),
                new ReceiptId(body.outlet(), body.receipt()),
                caller);
    }

    @PostMapping("/cancellations")
    @Operation(
            summary = "Give the points for a reward back, and put the piece back",
            description =
                    "Also what is still on its way: a reward that was taken back is not given any more under its outlet and receipt. Send it again until it is answered. The answer says in giveBack what money was taken beside the points and is to be given back, and when the reward was taken back: told again, it is still the time of then, and the money is given once.")
    TakenBack takeBackAtTill(@Valid @RequestBody CancellationBody body, Caller caller) {
        return TakenBack.of(takeBackReward.takeBack(
                body.member().reference(), body.reward(), new ReceiptId(body.outlet(), body.receipt()), caller));
    }
}
