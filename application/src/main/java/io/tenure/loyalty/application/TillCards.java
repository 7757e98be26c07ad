package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.CardNumber;
import io.tenure.loyalty.queries.CardView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import java.time.InstantSource;

/** Whose cards and codes they are that tills are shown. */
record TillCards(Programmes programmes, CardNumbers numbers, CardCodes codes, Views views, InstantSource clock) {

    /** What a genuine code says, and of which programme it is. */
    private record Signed(String programme, String text) {}

    AccountId byCard(MemberReference reference) {
        return usable(card(number(reference), reference));
    }

    AccountId byCode(MemberReference reference) {
        Signed signed = signed(reference);
        return PassCodes.isOne(signed.text())
                ? PassCodes.account(signed.programme(), signed.text(), clock.instant())
                : usable(card(signed.text(), reference));
    }

    /** Whose card it is, also if it was blocked or replaced meanwhile. */
    AccountId ownerByCard(MemberReference reference) {
        return card(number(reference), reference).account();
    }

    /** Whose code it is, also if it was shown too long ago. */
    AccountId ownerByCode(MemberReference reference) {
        Signed signed = signed(reference);
        return PassCodes.isOne(signed.text())
                ? PassCodes.owner(signed.programme(), signed.text())
                : card(signed.text(), reference).account();
    }

    private String number(MemberReference reference) {
        return CardNumber.read(reference.value())
                .map(numbers::id)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.card-number-invalid",
                        "A card has " + CardNumber.LENGTH + " digits of which the last one checks the others: type it"
                                + " again."));
    }

    private Signed signed(MemberReference reference) {
        String programme = programmes.register().latest().keySet().stream()
                .filter(name -> codes.genuine(name, reference.value()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of("loyalty.card-forged", "Nobody has issued a card with this code: keep the card."));
        return new Signed(programme, CardCodes.signed(reference.value()));
    }

    private CardView card(String id, MemberReference reference) {
        return views.find(LoyaltyViews.CARDS, id)
                .filter(card ->
                        reference.programme() == null || reference.programme().equals(card.programme()))
                .orElseThrow(() -> Refusal.of("loyalty.unknown-card", "No member has this card."));
    }

    private static AccountId usable(CardView card) {
        return switch (card.state()) {
            case USABLE -> card.account();
            case LOST, STOLEN ->
                throw Refusal.of("loyalty.card-blocked", "This card is blocked: ask for another proof.");
            case REPLACED -> throw Refusal.of("loyalty.card-replaced", "This card was replaced: ask for the new one.");
        };
    }
}
