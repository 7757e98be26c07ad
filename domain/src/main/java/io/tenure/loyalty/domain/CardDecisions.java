package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.BlockCard;
import io.tenure.loyalty.commands.IssueCard;
import io.tenure.loyalty.commands.ReplaceCard;
import io.tenure.loyalty.commands.UnblockCard;
import io.tenure.loyalty.events.CardBlocked;
import io.tenure.loyalty.events.CardIssued;
import io.tenure.loyalty.events.CardReplaced;
import io.tenure.loyalty.events.CardUnblocked;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.shared.domain.Decision;
import org.jspecify.annotations.Nullable;

/** A membership has one card at most; whatever belongs to the member stays with the membership. */
final class CardDecisions {

    private CardDecisions() {}

    static Decision<LoyaltyEvent> issue(IssueCard c, Booking booking) {
        Joint joint = booking.member().joint();
        if (joint != null) {
            return Decision.rejected(
                    "loyalty.account-joined",
                    "The customer is merged into " + joint.into() + ": issue the card there.");
        }
        Card card = booking.member().card();
        if (card != null) {
            return Decision.rejected(
                    "loyalty.card-in-use",
                    "The member has card " + card.id() + ", which ends in " + card.lastDigits()
                            + ": replace it if it is gone.");
        }
        booking.add(new CardIssued(booking.programme(), booking.customer(), c.cardId(), c.lastDigits(), booking.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> replace(ReplaceCard c, Booking booking) {
        if (card(c.replaced(), booking) == null) {
            return unknown(c.replaced());
        }
        booking.add(new CardReplaced(
                booking.programme(), booking.customer(), c.replaced(), c.cardId(), c.lastDigits(), booking.now()));
        return booking.done();
    }

    static Decision<LoyaltyEvent> block(BlockCard c, Booking booking) {
        Card card = card(c.cardId(), booking);
        if (card == null) {
            return unknown(c.cardId());
        }
        if (card.loss() != c.loss()) {
            booking.add(new CardBlocked(booking.programme(), booking.customer(), c.cardId(), c.loss(), booking.now()));
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> unblock(UnblockCard c, Booking booking) {
        Card card = card(c.cardId(), booking);
        if (card == null) {
            return unknown(c.cardId());
        }
        if (card.loss() != null) {
            booking.add(new CardUnblocked(booking.programme(), booking.customer(), c.cardId(), booking.now()));
        }
        return booking.done();
    }

    private static @Nullable Card card(String id, Booking booking) {
        Card card = booking.member().card();
        return card == null || !card.id().equals(id) ? null : card;
    }

    private static Decision<LoyaltyEvent> unknown(String id) {
        return Decision.rejected(
                "loyalty.unknown-card", "Card " + id + " is not the one in use: look up the member's cards.");
    }
}
