package io.tenure.alerts.application;

import io.tenure.access.Caller;
import io.tenure.alerts.application.port.in.TooManyRefusedCodes;
import io.tenure.alerts.commands.AlertSubject;
import io.tenure.alerts.commands.TellRefusedCode;
import io.tenure.alerts.events.FactKind;
import io.tenure.alerts.rules.GuessBound;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.limits.Buckets;
import io.tenure.shared.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets tills do what takes a card or coupon, counts the numbers and codes that nobody has, and slows who guesses. */
final class CodeGuard {

    private final AlertBook book;
    private final RulesInForce rules;
    private final InstantSource clock;
    private final Buckets guesses = new Buckets();

    CodeGuard(AlertBook book, RulesInForce rules, InstantSource clock) {
        this.book = book;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Does something, unless the caller has to wait.
     *
     * @throws TooManyRefusedCodes when it does
     */
    <T> T guarded(Caller caller, Supplier<T> deed) {
        Buckets.Bound bound = bound();
        Duration wait = guesses.toWait(caller.name(), bound, clock.instant());
        if (wait.isPositive()) {
            throw new TooManyRefusedCodes(wait);
        }
        try {
            return deed.get();
        } catch (Refusal refusal) {
            FactKind kind = kind(refusal.rejection().code());
            if (kind != null) {
                refused(kind, bound, caller);
            }
            throw refusal;
        }
    }

    private Buckets.Bound bound() {
        GuessBound bound = rules.current().bound();
        return new Buckets.Bound(bound.codes(), bound.within());
    }

    private void refused(FactKind kind, Buckets.Bound bound, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        guesses.count(caller.name(), bound, now);
        book.handle(
                new TellRefusedCode(AlertSubject.till(caller.name()), kind, now),
                Map.of(Metadata.ACTOR, caller.name()));
    }

    private static @Nullable FactKind kind(String code) {
        return switch (code) {
            case "loyalty.unknown-card" -> FactKind.CARD_NUMBER;
            case "loyalty.card-forged" -> FactKind.CARD_CODE;
            case "loyalty.unknown-coupon" -> FactKind.COUPON_CODE;
            default -> null;
        };
    }
}
