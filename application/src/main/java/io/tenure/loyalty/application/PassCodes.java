package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.PassCode;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * The codes that members show on the page of their own: the customer, a dot, the minute since 1970, and the signature
 * of {@link CardCodes} over both. See docs/adr/0086-the-members-own-page.md.
 */
record PassCodes(CardCodes codes) {

    private static final Duration STEP = Duration.ofMinutes(1);

    /** Clocks of tills and nodes may differ by a minute. */
    private static final long STEPS = 2;

    PassCode code(AccountId account, Instant now) {
        long step = step(now);
        return new PassCode(
                codes.code(account.programme(), account.customer() + "." + step),
                Instant.ofEpochSecond((step + STEPS) * STEP.toSeconds()));
    }

    /** Whether what a genuine code says is for a member rather than a card. */
    static boolean isOne(String signed) {
        return signed.indexOf('.') >= 0;
    }

    /**
     * The account that a genuine code names.
     *
     * @throws Refusal when it was shown too long ago
     */
    static AccountId account(String programme, String signed, Instant now) {
        int dot = signed.lastIndexOf('.');
        long step = Long.parseLong(signed.substring(dot + 1));
        if (Math.abs(step(now) - step) >= STEPS) {
            throw Refusal.of("loyalty.code-expired", "This code was good for a minute: let the member show it again.");
        }
        return owner(programme, signed);
    }

    /** The account that a genuine code names, whenever it was shown. */
    static AccountId owner(String programme, String signed) {
        return new AccountId(programme, new CustomerId(signed.substring(0, signed.lastIndexOf('.'))));
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }
}
