package io.tenure.shared.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers to requests that bear a key of the caller's, kept for as long as the caller may send them again; and who
 * carries out such a request just now, on whichever node.
 */
public interface KeptAnswers {

    /** How long an answer counts. */
    Duration RETENTION = Duration.ofDays(7);

    /** Shows all that are kept, one after the other. */
    void forEach(Consumer<GivenAnswer> reader);

    Optional<KeptAnswer> find(String caller, String key);

    /**
     * Claims a key for whoever is about to carry out its request, or shows that whoever has claimed it is still there.
     *
     * @param before the mark of the claim that this one takes the place of; empty where there is to be none, and no
     *     answer that counts
     * @param mark of the new claim, which no other ever had
     * @param at now
     * @return false when it is otherwise: then nothing is changed. True also where the new claim stands already
     */
    boolean claim(String caller, String key, Optional<String> before, String mark, Instant at);

    /** The mark of the claim of a key; empty where nobody has claimed it, or its answer is kept. */
    Optional<String> claimed(String caller, String key);

    /** Gives up a claim, unless its mark is not this one any more. */
    void release(String caller, String key, String mark);

    /**
     * Keeps an answer in the place of a claim, or where there is none and no answer. Durable when it returns.
     *
     * @param mark of the claim
     * @param forgetBefore answers given before this are forgotten at the same time
     * @return false when another has claimed the key, or another answer is kept: then it stays so
     */
    boolean keep(String caller, String key, String mark, KeptAnswer answer, Instant forgetBefore);

    /** Forgets answers given before a time. */
    void forget(Instant before);

    /** Forgets an answer, if it is kept. */
    void forget(String caller, String key);
}
