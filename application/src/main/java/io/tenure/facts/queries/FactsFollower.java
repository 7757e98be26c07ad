package io.tenure.facts.queries;

import io.tenure.facts.domain.CustomerFacts;
import java.util.List;

/**
 * Learns at once whose facts have changed. It hears of each customer after the last change, at least once, across
 * crashes too, so its deeds can be repeated without harm; of several changes in a moment it may hear once. A new
 * follower first hears of every customer there is. It never hears of a rebuild.
 */
public interface FactsFollower {

    /** Stable and unique; the name of its progress. */
    String name();

    /**
     * Customers whose facts changed, listed or not, in the order of their last change. An exception has the same
     * customers, and those after them, come again; so a follower deals with what is wrong with one customer itself.
     */
    void changed(List<CustomerFacts> customers);
}
