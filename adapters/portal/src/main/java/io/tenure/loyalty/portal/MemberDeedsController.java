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
import java.time.Instant;
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
        return MemberService.press(
                changes,
                account,
                new LoyaltyDeed.RedeemReward(key, reward, shown),
                caller,
                exchange,
                () -> answer(
                        "flash.loyalty-reward",
                        account,
                        shown.money(),
                        queries.redeemedAt(account, key, caller),
                        exchange,
                        format));
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
        return MemberService.press(
                changes,
                account,
                new LoyaltyDeed.CancelRedemption(redemption),
                caller,
                exchange,
                () -> answer(
                        takesPart(account, caller) ? "flash.loyalty-cancelled" : "flash.loyalty-taken-back",
                        account,
                        queries.money(account, redemption, caller).orElse(null),
                        queries.cancelledAt(account, redemption, caller),
                        exchange,
                        format));
    }

    private boolean takesPart(AccountId account, Caller caller) {
        return queries.account(account, caller)
                .filter(each -> each.member() != null)
                .isPresent();
    }

    /** Money is told with the time of the deed: whoever presses again, or second, sees that it was told before. */
    private static String answer(
            String message,
            AccountId account,
            @Nullable Money money,
            Optional<Instant> at,
            Exchange exchange,
            Format format) {
        String page = MemberService.page(account);
        return money == null
                ? exchange.done(page, message)
                : exchange.done(
                        page,
                        message + "-for-money",
                        format.money(money.amount(), money.currency().getCurrencyCode()),
                        format.dateTime(at.orElseThrow()));
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
