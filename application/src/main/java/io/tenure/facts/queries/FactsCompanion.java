package io.tenure.facts.queries;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something beside the facts of each customer that follows from them and from events of its own alone. It is
 * changed in the transaction that changes the facts, so that the two are never apart, and is rebuilt together with
 * them; like a projection it does nothing else. Whoever follows the facts hears of a change here as of one there.
 */
public interface FactsCompanion {

    /** The views that it owns. */
    List<ViewType<?>> views();

    /** Whether events of a class are its own. */
    boolean listensTo(Class<?> event);

    /** Takes in one of its own events; the customers whom it concerns, each to be worked out anew. */
    Optional<Concern> apply(RecordedEvent event, ViewTransaction views);

    /**
     * Works out what follows for a customer; cheap where nothing does.
     *
     * @param records that the facts count: the customer's own and all that are merged into it
     * @return whether anything is other than before
     */
    boolean follow(CustomerFacts facts, List<String> records, ViewTransaction views);

    /** Whom an event concerns. */
    sealed interface Concern permits Range, Records {}

    /**
     * Records, or whoever stands for them now.
     *
     * @param before only customers whose id comes before it; null for all
     */
    record Records(List<String> ids, @Nullable String before) implements Concern {

        public Records {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Customers by their ids.
     *
     * @param from the first; null for the very first
     * @param before the first that is not among them; null for none
     */
    record Range(@Nullable String from, @Nullable String before) implements Concern {}
}
