package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import io.tenure.shared.ledger.LedgerFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets those who watch in by a key that was good a moment ago, and while the database is away by one that was good
 * within the hour: then more than ever they are to see. So a revoked key still reads measures, and nothing else, for a
 * minute; for an hour on a node that is cut off from the database.
 */
final class ScrapeKeys implements AuthenticateApiKeyUseCase {

    private static final Logger LOG = LoggerFactory.getLogger(ScrapeKeys.class);
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final Duration WHILE_AWAY = Duration.ofHours(1);

    private final AuthenticateApiKeyUseCase database;
    private final InstantSource clock;
    private final Map<String, Good> good = new ConcurrentHashMap<>();

    /**
     * A key that was good.
     *
     * @param since when the database said so
     * @param asked when it was last asked, in vain or not
     */
    private record Good(Result.Known known, long since, long asked) {}

    ScrapeKeys(AuthenticateApiKeyUseCase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Result authenticate(String key, String address) {
        String print = fingerprint(key);
        long now = clock.millis();
        Good before = good.get(print);
        if (before != null && now - before.asked < MOMENT.toMillis() && isYoung(before, now)) {
            return before.known;
        }
        try {
            Result result = database.authenticate(key, address);
            if (result instanceof Result.Known known) {
                good.put(print, new Good(known, now, now));
            } else {
                good.remove(print);
            }
            return result;
        } catch (LedgerFailure away) {
            if (before == null || !isYoung(before, now)) {
                throw away;
            }
            LOG.warn("The key of the scrape is taken as it was, since the database is away");
            good.put(print, new Good(before.known, before.since, now));
            return before.known;
        }
    }

    private static boolean isYoung(Good known, long now) {
        return now - known.since < WHILE_AWAY.toMillis();
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
