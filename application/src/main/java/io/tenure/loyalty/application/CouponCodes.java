package io.tenure.loyalty.application;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one batch: the number of the batch, then the serial under a permutation that only the key of the batch
 * knows. A serial has 24 bits and is permuted together with 36 bits of zeros, so of 2^36 guesses for a batch whose
 * serials were all issued one is right. The permutation is a Feistel network of eight rounds over two halves of 30 bits
 * (M. Luby, C. Rackoff, 1988, with HMAC-SHA-256 as round function). Not safe for use by many threads.
 */
final class CouponCodes {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // D. Crockford: no I, L, O, U
    private static final int SYMBOLS_OF_BATCH = 4;
    private static final int SYMBOLS_OF_SERIAL = 12;
    private static final int LENGTH = SYMBOLS_OF_BATCH + SYMBOLS_OF_SERIAL;
    private static final int GROUP = 4;
    private static final int BITS_OF_SYMBOL = 5;
    private static final int ROUNDS = 8;
    private static final int HALF = 30;
    private static final long HALF_MASK = (1L << HALF) - 1;
    private static final int ZEROS = 36;

    private final long batch;
    private final Mac mac;
    private final ByteBuffer input = ByteBuffer.allocate(1 + Integer.BYTES);

    CouponCodes(long batch, byte[] key) {
        this.batch = batch;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", missing);
        }
    }

    /** Sixteen letters and digits in groups of four. */
    String code(long serial) {
        return grouped(symbols(batch, SYMBOLS_OF_BATCH) + symbols(permuted(serial << ZEROS), SYMBOLS_OF_SERIAL));
    }

    /** The serial of a code of this batch; empty when it is none. */
    OptionalLong serial(String code) {
        String symbols = plain(code);
        if (symbols.length() != LENGTH) {
            return OptionalLong.empty();
        }
        long block = unpermuted(number(symbols.substring(SYMBOLS_OF_BATCH)));
        return (block & ((1L << ZEROS) - 1)) == 0 ? OptionalLong.of(block >>> ZEROS) : OptionalLong.empty();
    }

    /** The number of the batch of which a code may be; empty when it is none of any batch. */
    static OptionalLong batch(String code) {
        String symbols = plain(code);
        return symbols.length() == LENGTH && symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                ? OptionalLong.of(number(symbols.substring(0, SYMBOLS_OF_BATCH)))
                : OptionalLong.empty();
    }

    /** As people write codes: small letters, blanks, hyphens, and letters that look like digits. */
    private static String plain(String code) {
        return code.replaceAll("[-\\s]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private long permuted(long block) {
        long left = block >>> HALF;
        long right = block & HALF_MASK;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mixed(round, right);
            left = right;
            right = next;
        }
        return left << HALF | right;
    }

    private long unpermuted(long block) {
        long left = block >>> HALF;
        long right = block & HALF_MASK;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ mixed(round, left);
            right = left;
            left = before;
        }
        return left << HALF | right;
    }

    private long mixed(int round, long half) {
        input.clear().put((byte) round).putInt((int) half);
        return ByteBuffer.wrap(mac.doFinal(input.array())).getInt() & HALF_MASK;
    }

    private static String symbols(long number, int count) {
        StringBuilder symbols = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            symbols.append(SYMBOLS.charAt((int) (number >>> (i * BITS_OF_SYMBOL)) & (SYMBOLS.length() - 1)));
        }
        return symbols.toString();
    }

    private static long number(String symbols) {
        long number = 0;
        for (int i = 0; i < symbols.length(); i++) {
            number = number << BITS_OF_SYMBOL | SYMBOLS.indexOf(symbols.charAt(i));
        }
        return number;
    }

    private static String grouped(String symbols) {
        StringBuilder grouped = new StringBuilder(symbols.substring(0, GROUP));
        for (int i = GROUP; i < symbols.length(); i += GROUP) {
            grouped.append('-').append(symbols, i, i + GROUP);
        }
        return grouped.toString();
    }
}
