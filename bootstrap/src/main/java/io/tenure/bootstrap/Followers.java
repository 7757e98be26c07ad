package io.tenure.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tenure.shared.axon.AxonPolicies;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.requests.GivenAnswer;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.rest.Headers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What operations data say of the ledger by its positions: which become wrong when it has lost its end. */
public record Followers(PolicyProgress progress, DeadLetters letters, KeptAnswers answers) {

    private static final Pattern TOKEN = Pattern.compile("(\\d+)(/\\d+)?");

    /**
     * Takes everything back that stands beyond a position: who has heard of more hears what comes after it, once more
     * where need be; events laid aside that lie beyond it are forgotten.
     *
     * @param position asked once it is known how far everybody has come
     * @return the names of the policies, topics and webhooks that were taken back
     */
    public List<String> takeBackTo(LongSupplier position) {
        List<String> taken = new ArrayList<>();
        Map<String, byte[]> all = progress.all();
        List<DeadLetter> laidAside = letters.list(0, Integer.MAX_VALUE);
        long end = position.getAsLong();
        all.forEach((name, kept) -> takenBack(kept, end).ifPresent(now -> {
            if (progress.replace(name, Optional.of(kept), now)) {
                taken.add(name);
            }
        }));
        laidAside.stream()
                .filter(letter -> letter.position() > end)
                .forEach(letter -> letters.remove(letter.policy(), letter.position()));
        return taken;
    }

    /**
     * Forgets answers of requests that were recorded beyond a position: sent again, they are carried out again.
     *
     * @param position asked before, and once it is known which answers lie beyond it
     */
    public void forgetAnswersBeyond(LongSupplier position) {
        long atFirst = position.getAsLong();
        List<GivenAnswer> beyond = new ArrayList<>();
        answers.forEach(given -> {
            if (position(given) > atFirst) {
                beyond.add(given);
            }
        });
        long end = position.getAsLong();
        beyond.stream()
                .filter(given -> position(given) > end)
                .forEach(given -> answers.forget(given.caller(), given.key()));
    }

    private static long position(GivenAnswer given) {
        return Optional.ofNullable(given.answer().headers().get(Headers.POSITION))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** Policies keep digits, pursuits a number; the days and marks that are kept beside them are no positions. */
    private static Optional<byte[]> takenBack(byte[] kept, long end) {
        Matcher token = TOKEN.matcher(new String(kept, US_ASCII));
        if (token.matches()) {
            return Long.parseLong(token.group(1)) > end ? Optional.of(AxonPolicies.at(end)) : Optional.empty();
        }
        boolean number = kept.length == Long.BYTES && kept[0] == 0;
        return number && ByteBuffer.wrap(kept).getLong() > end ? Optional.of(Pursuit.at(end)) : Optional.empty();
    }
}
