package io.tenure.facts.queries;

import io.tenure.facts.domain.CustomerFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The facts of all customers, for modules that decide on each of them; not for a caller. */
public interface AllFacts {

    /**
     * Some customers, listed or not, whose facts changed, in the order of their last change.
     *
     * @param upTo the position up to which nobody else's has; ask on from there
     */
    record Changes(List<CustomerFacts> customers, long upTo) {}

    /** Of one customer, listed or not. */
    Optional<CustomerFacts> find(String customerId);

    /**
     * Hands over the facts of every listed customer in the order of ids, in constant memory; a customer that changes
     * meanwhile is handed over once, before or after the change.
     */
    void each(Consumer<? super CustomerFacts> visitor);

    /**
     * The same with the facts as they were at the end of a day, in the present zone of each customer: nothing of what
     * happened later counts, and records merged later are apart. Folded from every event, so much slower than
     * {@link #each}; the facts of a customer that was registered later are empty.
     *
     * @param visitor is told the ids of the records that made up the customer then, its own first, too
     */
    void eachAsOf(LocalDate day, BiConsumer<? super CustomerFacts, ? super List<String>> visitor);

    /** Whether there is a listed customer whose facts meet a condition; looks no further than to the first. */
    boolean any(Predicate<? super CustomerFacts> condition);

    /**
     * Whose facts changed after a position: about {@code limit} customers, but always all those that one event changed.
     */
    Changes changedAfter(long position, int limit);

    /** The position up to which the facts have followed the ledger. */
    long position();

    /** Waits until the facts have followed the ledger to a position, for a moment at most; false when they have not. */
    boolean reaches(long position) throws InterruptedException;
}
