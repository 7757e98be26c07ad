package io.tenure.shared.portal;

import java.time.Duration;
import java.time.Instant;

/** How long ago, or how far ahead, in the coarsest unit that still tells something; the key names the sentence. */
public record Ago(String key, long count) {
    static Ago between(Instant then, Instant now) {
        var passed = Duration.between(then, now);
        String tense = passed.isNegative() ? "ahead." : "ago.";
        long minutes = passed.abs().toMinutes();
        if (minutes < 1) {
            return new Ago("ago.now", 0);
        }
        if (minutes < 60) {
            return new Ago(tense + "minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return new Ago(tense + "hours", minutes / 60);
        }
        long days = minutes / (24 * 60);
        if (days < 60) {
            return new Ago(tense + "days", days);
        }
        return days < 730 ? new Ago(tense + "months", days / 30) : new Ago(tense + "years", days / 365);
    }
}
