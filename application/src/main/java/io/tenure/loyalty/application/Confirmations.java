package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.sealing.Sealer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The codes by which whoever hands a reward out knows that its points were taken. They follow from the redemption. */
record Confirmations(Sealer sealer) {

    /** A prime, so that every character of the fingerprint counts. */
    private static final BigInteger MANY = BigInteger.valueOf(99_999_989);

    /** Eight digits, such as {@code 0471-9922}. */
    String of(AccountId account, String redemption) {
        byte[] print =
                sealer.fingerprint("reward of " + account + " by " + redemption).getBytes(StandardCharsets.US_ASCII);
        int number = new BigInteger(1, print).mod(MANY).intValueExact();
        return String.format(Locale.ROOT, "%04d-%04d", number / 10_000, number % 10_000);
    }
}
