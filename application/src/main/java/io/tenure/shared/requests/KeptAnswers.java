package io.tenure.shared.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers to requests that bear a key of the caller's, kept for as long as the caller may send them again. */
public interface KeptAnswers {

    /** Shows all that are kept, one after the other. */
    void forEach(Consumer<GivenAnswer> reader);

    Optional<KeptAnswer> find(String caller, String key);

    /**
     * Keeps an answer, in the place of an older one of the same key. Durable when it returns.
     *
     * @param forgetBefore answers given before this are forgotten at the same time
     */
    void keep(String caller, String key, KeptAnswer answer, Instant forgetBefore);
}
