package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a button on a member's page does. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}")
class MemberDeedsController {

    private final ChangeLoyaltyAccountUseCase changes;
    private final LoyaltyQueries queries;

    MemberDeedsController(ChangeLoyaltyAccountUseCase changes, LoyaltyQueries queries) {
        this.changes = changes;
        this.queries = queries;
    }

    @PostMapping("/rewards")
    String reward(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @RequestParam String key,
            @RequestParam String reward,
            @RequestParam long price,
            @RequestParam(required = false) @Nullable BigDecimal money,
            @RequestParam(required = false) @Nullable String currency,
            Caller caller,
            Exchange exchange,
            Format format) {
        RewardPrice shown;
        try {
            shown = RewardPrice.of(price, money, currency);
        } catch (IllegalArgumentException tampered) {
            throw new NotFound("Reward at such a price");
        }
        AccountId account = new AccountId(programme, id);
        LoyaltyDeed deed = new LoyaltyDeed.RedeemReward(key, reward, shown);
        return shown.money() == null
                ? MemberService.press(changes, account, deed, "flash.loyalty-reward", caller, exchange)
                : MemberService.press(
                        changes,
                        account,
                        deed,
                        "flash.loyalty-reward-for-money",
                        caller,
                        exchange,
                        words(shown.money(), format));
    }

    @PostMapping("/redemptions/{redemption}/cancellation")
    String cancel(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String redemption,
            Caller caller,
            Exchange exchange,
            Format format) {
        AccountId account = new AccountId(programme, id);
        LoyaltyDeed deed = new LoyaltyDeed.CancelRedemption(redemption);
        return moneyToGiveBack(account, redemption, caller)
                .map(money -> MemberService.press(
                        changes,
                        account,
                        deed,
                        "flash.loyalty-cancelled-for-money",
                        caller,
                        exchange,
                        words(money, format)))
                .orElseGet(
                        () -> MemberService.press(changes, account, deed, "flash.loyalty-cancelled", caller, exchange));
    }

    /** Asked before it is cancelled: whoever presses twice gives it back once. */
    private Optional<Money> moneyToGiveBack(AccountId account, String redemption, Caller caller) {
        return queries.cancelledAt(account, redemption, caller).isPresent()
                ? Optional.empty()
                : queries.money(account, redemption, caller);
    }

    private static String words(Money money, Format format) {
        return format.money(money.amount(), money.currency().getCurrencyCode());
    }

    @PostMapping("/adjustments/{adjustment}/approval")
    String approve(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String adjustment,
            Caller caller,
            Exchange exchange) {
        return MemberService.press(
                changes,
                new AccountId(programme, id),
                new LoyaltyDeed.ApproveAdjustment(adjustment),
                "flash.loyalty-approved",
                caller,
                exchange);
    }

    @PostMapping("/adjustments/{adjustment}/refusal")
    String decline(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String adjustment,
            Caller caller,
            Exchange exchange) {
        return MemberService.press(
                changes,
                new AccountId(programme, id),
                new LoyaltyDeed.DeclineAdjustment(adjustment),
                "flash.loyalty-declined",
                caller,
                exchange);
    }

    @PostMapping("/pool/leave")
    String leavePool(@PathVariable CustomerId id, @PathVariable String programme, Caller caller, Exchange exchange) {
        return MemberService.press(
                changes,
                new AccountId(programme, id),
                new LoyaltyDeed.LeavePool(),
                "flash.loyalty-pool-left",
                caller,
                exchange);
    }
}
