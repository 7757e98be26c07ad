package io.tenure.shared.axon;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of messages: UUIDs of version 7. They name, they guard nothing, so they need no secure random numbers, which
 * would be a third of what Axon costs per command.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | VERSION_7 | random.nextLong(1 << 12);
        return new UUID(time, VARIANT | random.nextLong() >>> 2).toString();
    }
}
