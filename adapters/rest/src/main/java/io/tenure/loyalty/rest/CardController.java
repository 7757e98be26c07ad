package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.IssueCardUseCase;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.CardLoss;
import io.tenure.loyalty.queries.CardQueries;
import io.tenure.loyalty.queries.CardView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.ShownOnce;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cards of a member: issued, replaced, blocked and found. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/members/{id}/cards")
@Tag(name = "Loyalty")
class CardController {

    private final IssueCardUseCase issueCard;
    private final ChangeLoyaltyAccountUseCase changeAccount;
    private final CardQueries queries;
    private final ShownWrites writes;

    CardController(
            IssueCardUseCase issueCard,
            ChangeLoyaltyAccountUseCase changeAccount,
            CardQueries queries,
            ShownWrites writes) {
        this.issueCard = issueCard;
        this.changeAccount = changeAccount;
        this.queries = queries;
        this.writes = writes;
    }

    /** All cards of a member, newest first. */
    @Schema(name = "LoyaltyCards")
    record CardsBody(List<CardView> items) {}

    /** A new card; number and code are shown this once and kept nowhere. */
    @Schema(name = "IssuedLoyaltyCard")
    record IssuedBody(String id, String number, String code) {}

    /** Why a card is to buy nothing. */
    @Schema(name = "LoyaltyCardBlock")
    record BlockBody(@NotNull CardLoss reason) {}

    @GetMapping
    @Operation(summary = "List the cards that a member has and had")
    CardsBody cards(@PathVariable String programme, @PathVariable CustomerId id, Caller caller) {
        return new CardsBody(queries.cards(new AccountId(programme, id), caller));
    }

    @PostMapping
    @ShownOnce
    @Operation(
            summary = "Issue the first card of a member",
            description = "The number is shown in this answer only: what is kept is its keyed hash, which is the id.")
    ResponseEntity<IssuedBody> issue(@PathVariable String programme, @PathVariable CustomerId id, Caller caller) {
        return issue(new AccountId(programme, id), null, caller);
    }

    @PostMapping("/{card}/replacement")
    @ShownOnce
    @Operation(
            summary = "Issue a card in the place of another, which is dead at once",
            description = "Whatever the member has stays with the membership.")
    ResponseEntity<IssuedBody> replace(
            @PathVariable String programme, @PathVariable CustomerId id, @PathVariable String card, Caller caller) {
        return issue(new AccountId(programme, id), card, caller);
    }

    @PostMapping("/{card}/block")
    @Operation(summary = "Block a card that is lost or stolen")
    ResponseEntity<CardsBody> block(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String card,
            @Valid @RequestBody BlockBody body,
            Caller caller) {
        return change(new AccountId(programme, id), new LoyaltyDeed.BlockCard(card, body.reason()), caller);
    }

    @PostMapping("/{card}/found")
    @Operation(summary = "Let a blocked card be used again, since it was found")
    ResponseEntity<CardsBody> found(
            @PathVariable String programme, @PathVariable CustomerId id, @PathVariable String card, Caller caller) {
        return change(new AccountId(programme, id), new LoyaltyDeed.CardFound(card), caller);
    }

    private ResponseEntity<IssuedBody> issue(AccountId account, @Nullable String replaced, Caller caller) {
        IssuedCard card = issueCard.issue(account, replaced, caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Headers.POSITION, Long.toString(card.position()))
                .body(new IssuedBody(card.id(), card.number().digits(), card.code()));
    }

    private ResponseEntity<CardsBody> change(AccountId account, LoyaltyDeed deed, Caller caller) {
        long position = changeAccount.change(account, deed, caller);
        return writes.answer(position, () -> new CardsBody(queries.cards(account, caller)));
    }
}
