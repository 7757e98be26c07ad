package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.IssueCardUseCase;
import io.tenure.loyalty.application.port.in.IssuedCard;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.IssueCard;
import io.tenure.loyalty.commands.LoyaltyCommand;
import io.tenure.loyalty.commands.ReplaceCard;
import io.tenure.loyalty.programme.CardNumber;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives cards to members. */
final class CardDesk implements IssueCardUseCase {

    /** That a number was drawn before hardly ever happens even once. */
    private static final int MOST_DRAWS = 10;

    private final LoyaltyBook book;
    private final AccountGate gate;
    private final Programmes programmes;
    private final CardNumbers numbers;
    private final CardCodes codes;
    private final Views views;
    private final InstantSource clock;

    CardDesk(
            LoyaltyBook book,
            AccountGate gate,
            Programmes programmes,
            CardNumbers numbers,
            CardCodes codes,
            Views views,
            InstantSource clock) {
        this.book = book;
        this.gate = gate;
        this.programmes = programmes;
        this.numbers = numbers;
        this.codes = codes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public IssuedCard issue(AccountId account, @Nullable String replaced, Caller caller) {
        gate.requireWriter(account.customer(), caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String prefix = programmes.required(account.programme(), now).cardPrefix();
        for (int drawn = 1; ; drawn++) {
            try {
                return issue(numbers.next(prefix), account, replaced, caller, now);
            } catch (ClaimHeld taken) {
                if (drawn == MOST_DRAWS) {
                    throw taken;
                }
            }
        }
    }

    private IssuedCard issue(
            CardNumber number, AccountId account, @Nullable String replaced, Caller caller, Instant now) {
        String card = numbers.id(number);
        LoyaltyCommand command = replaced == null
                ? new IssueCard(account, card, number.lastDigits(), now)
                : new ReplaceCard(account, replaced, card, number.lastDigits(), now);
        long position =
                book.handle(command, Map.of(Metadata.ACTOR, caller.name())).position();
        return new IssuedCard(
                OwnWrite.awaited(views, LoyaltyViews.PROJECTION, position),
                card,
                number,
                codes.code(account.programme(), card));
    }
}
