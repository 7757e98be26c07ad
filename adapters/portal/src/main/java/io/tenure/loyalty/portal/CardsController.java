package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.IssueCardUseCase;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a member a card, or another for it, blocks it, and lets it be used again. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}/cards")
class CardsController {

    private final IssueCardUseCase cards;
    private final ChangeLoyaltyAccountUseCase changes;

    CardsController(IssueCardUseCase cards, ChangeLoyaltyAccountUseCase changes) {
        this.cards = cards;
        this.changes = changes;
    }

    @PostMapping
    String issue(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            Caller caller,
            Exchange exchange,
            Model model) {
        return issue(new AccountId(programme, id), null, caller, exchange, model);
    }

    @PostMapping("/{card}/replacement")
    String replace(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String card,
            Caller caller,
            Exchange exchange,
            Model model) {
        return issue(new AccountId(programme, id), card, caller, exchange, model);
    }

    @PostMapping("/{card}/block")
    String block(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String card,
            @RequestParam CardLoss reason,
            Caller caller,
            Exchange exchange) {
        return MemberService.press(
                changes,
                new AccountId(programme, id),
                new LoyaltyDeed.BlockCard(card, reason),
                "flash.loyalty-card-blocked",
                caller,
                exchange);
    }

    @PostMapping("/{card}/found")
    String found(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String card,
            Caller caller,
            Exchange exchange) {
        return MemberService.press(
                changes,
                new AccountId(programme, id),
                new LoyaltyDeed.CardFound(card),
                "flash.loyalty-card-found",
                caller,
                exchange);
    }

    /** Number and code, one beside the other, are shown this once. */
    private String issue(AccountId account, @Nullable String replaced, Caller caller, Exchange exchange, Model model) {
        String page = MemberService.page(account);
        try {
            IssuedCard card = cards.issue(account, replaced, caller);
            return exchange.secret(
                    model,
                    "secret.card",
                    card.number().lastDigits(),
                    card.number().digits() + " " + card.code(),
                    page);
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }
}
