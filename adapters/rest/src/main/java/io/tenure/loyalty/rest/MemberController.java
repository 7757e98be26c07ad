package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done on the loyalty account of a member. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/members/{id}")
@Tag(name = "Loyalty")
class MemberController {

    private final ChangeLoyaltyAccountUseCase changeAccount;
    private final AccountController accounts;
    private final LoyaltyQueries queries;
    private final ShownWrites writes;

    MemberController(
            ChangeLoyaltyAccountUseCase changeAccount,
            AccountController accounts,
            LoyaltyQueries queries,
            ShownWrites writes) {
        this.queries = queries;
        this.changeAccount = changeAccount;
        this.accounts = accounts;
        this.writes = writes;
    }

    /**
     * Where the customer enrols, its birthday as --MM-DD if it tells, and a name of its household where the firm knows
     * it; without one the postal address stands for it.
     */
    @Schema(name = "LoyaltyEnrolment")
    record EnrolmentBody(
            @NotNull @Size(max = 100) String outlet,
            @Nullable String birthday,
            @Nullable @Size(max = 100) String household) {}

    /** Points to spend; the id names the redemption for good. */
    @Schema(name = "NewLoyaltyRedemption")
    record RedemptionBody(
            @NotBlank @Size(max = 100) String id,
            long points,
            @NotBlank @Size(max = 200) String purpose) {}

    /**
     * A piece of a reward at the price that was shown, with the money if there is any; the id names the redemption for
     * good.
     */
    @Schema(name = "NewLoyaltyReward")
    record RewardBody(
            @NotBlank @Size(max = 100) String id,
            @NotBlank String reward,
            long price,

            @Nullable @Schema(type = "string", example = "5.00")
            BigDecimal money,

            @Nullable @Schema(example = "GBP") String currency) {}

    /** Points to give, or to take when negative; the id names the adjustment for good. */
    @Schema(name = "NewLoyaltyAdjustment")
    record AdjustmentBody(
            @NotBlank @Size(max = 100) String id,
            long points,
            @NotBlank @Size(max = 500) String reason) {}

    /** Points for another member; the id names the transfer for good. */
    @Schema(name = "NewLoyaltyTransfer")
    record TransferBody(
            @NotBlank @Size(max = 100) String id,

            @NotBlank @Size(max = CustomerId.MOST_CHARACTERS)
            String to,

            long points) {}

    /** The member who keeps the points of the household. */
    @Schema(name = "LoyaltyPool")
    record PoolBody(
            @NotBlank @Size(max = CustomerId.MOST_CHARACTERS)
            String keeper) {}

    /** Why a membership ends. */
    @Schema(name = "LoyaltyEnd")
    record EndBody(@NotBlank @Size(max = 200) String reason) {}

    @PutMapping
    @Operation(summary = "Let a customer take part in a programme")
    ResponseEntity<AccountResource> enrol(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody EnrolmentBody body,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.Enrol(body.outlet(), body.birthday(), body.household()), caller);
    }

    @PutMapping("/pool")
    @Operation(
            summary = "Let another member of the household keep the points",
            description = "What this member brings goes there as soon as it can be spent; the tier stays.")
    ResponseEntity<AccountResource> joinPool(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody PoolBody body,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.JoinPool(new CustomerId(body.keeper())), caller);
    }

    @DeleteMapping("/pool")
    @Operation(
            summary = "Let the member keep its points again",
            description = "What the pool has left of those that the member brought comes back.")
    ResponseEntity<AccountResource> leavePool(
            @PathVariable String programme, @PathVariable CustomerId id, Caller caller) {
        return change(programme, id, new LoyaltyDeed.LeavePool(), caller);
    }

    @PostMapping("/redemptions")
    @Operation(summary = "Spend points, oldest first")
    ResponseEntity<AccountResource> redeem(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody RedemptionBody body,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.Redeem(body.id(), body.points(), body.purpose()), caller);
    }

    @PostMapping("/rewards")
    @Operation(
            summary = "Take a piece of a reward for points, or points and money",
            description =
                    "A piece is kept before points are taken, so none is given twice; cancelling the redemption puts it back. The redemption says what money is to be taken; where the reward costs something else than was shown, the answer is loyalty.price-changed.")
    ResponseEntity<AccountResource> reward(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody RewardBody body,
            Caller caller) {
        return change(
                programme,
                id,
                new LoyaltyDeed.RedeemReward(
                        body.id(), body.reward(), RewardPrices.of(body.price(), body.money(), body.currency())),
                caller);
    }

    @PostMapping("/redemptions/{redemptionId}/cancellation")
    @Operation(
            summary = "Give points back that were spent; they last as long as before",
            description =
                    "The answer says in giveBack what money was taken beside them and is to be given back, and when it was cancelled: told again, it is still the time of then, and the money is given once.")
    ResponseEntity<AccountResource> cancel(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String redemptionId,
            Caller caller) {
        AccountId account = new AccountId(programme, id);
        long position = changeAccount.change(account, new LoyaltyDeed.CancelRedemption(redemptionId), caller);
        return writes.answer(position, () -> accounts.account(account, caller)
                .givingBack(
                        queries.money(account, redemptionId, caller).orElse(null),
                        queries.cancelledAt(account, redemptionId, caller).orElse(null)));
    }

    @PostMapping("/adjustments")
    @Operation(
            summary = "Give or take points by hand",
            description = "Beyond the limit of the programme a second person has to approve first.")
    ResponseEntity<AccountResource> adjust(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody AdjustmentBody body,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.Adjust(body.id(), body.points(), body.reason()), caller);
    }

    @PostMapping("/adjustments/{adjustmentId}/approval")
    @Operation(summary = "Approve an adjustment that somebody else has asked for")
    ResponseEntity<AccountResource> approve(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String adjustmentId,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.ApproveAdjustment(adjustmentId), caller);
    }

    @PostMapping("/adjustments/{adjustmentId}/refusal")
    @Operation(summary = "Decline an adjustment that was asked for")
    ResponseEntity<AccountResource> decline(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String adjustmentId,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.DeclineAdjustment(adjustmentId), caller);
    }

    @PostMapping("/transfers")
    @Operation(
            summary = "Send points to another member",
            description =
                    "They arrive a moment later and last as long as before; if they cannot arrive they come back.")
    ResponseEntity<AccountResource> transfer(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody TransferBody body,
            Caller caller) {
        return change(
                programme, id, new LoyaltyDeed.Transfer(body.id(), new CustomerId(body.to()), body.points()), caller);
    }

    @PostMapping("/end")
    @Operation(summary = "End a membership; the points that are left are worth nothing")
    ResponseEntity<AccountResource> end(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @Valid @RequestBody EndBody body,
            Caller caller) {
        return change(programme, id, new LoyaltyDeed.End(body.reason()), caller);
    }

    private ResponseEntity<AccountResource> change(String programme, CustomerId id, LoyaltyDeed deed, Caller caller) {
        AccountId account = new AccountId(programme, id);
        long position = changeAccount.change(account, deed, caller);
        return writes.answer(position, () -> accounts.account(account, caller));
    }
}
