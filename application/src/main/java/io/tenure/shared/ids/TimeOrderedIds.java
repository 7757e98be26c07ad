package io.tenure.shared.ids;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. */
public final class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    public TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String next() {
        long high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | VARIANT_RFC;
        return new UUID(high, low).toString();
    }
}
