package io.tenure.loyalty.application;

import io.tenure.loyalty.programme.CardNumber;
import io.tenure.shared.sealing.Sealer;
import java.security.SecureRandom;

/** Draws numbers for cards, which nobody can guess, and tells their ids. Safe for use by many threads. */
final class CardNumbers {

    private static final int TEN = 10;

    private final Sealer sealer;
    private final SecureRandom random = new SecureRandom();

    CardNumbers(Sealer sealer) {
        this.sealer = sealer;
    }

    CardNumber next(String prefix) {
        StringBuilder digits = new StringBuilder(prefix);
        while (digits.length() < CardNumber.LENGTH - 1) {
            digits.append(random.nextInt(TEN));
        }
        return CardNumber.with(digits.toString());
    }

    /** The keyed hash of the number, which is all that is kept of it. */
    String id(CardNumber number) {
        return sealer.fingerprint("loyalty-card/" + number.digits());
    }
}
