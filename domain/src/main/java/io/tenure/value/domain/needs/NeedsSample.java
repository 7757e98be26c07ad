package io.tenure.value.domain.needs;

import io.tenure.facts.domain.FactSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The habits of some customers, the same ones whatever the order in which they come: those whose ids have the lowest
 * hashes. So clusters can be searched in bounded memory and time.
 */
public final class NeedsSample {

    /** Customers looked at, at most. */
    public static final int MOST = 20_000;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SortedMap<Place, double[]> habits = new TreeMap<>();

    private record Place(long hash, String customer) implements Comparable<Place> {

        static Place of(String customer) {
            return new Place(customer.hashCode() * SPREAD, customer);
        }

        @Override
        public int compareTo(Place other) {
            int byHash = Long.compare(hash, other.hash);
            return byHash != 0 ? byHash : customer.compareTo(other.customer);
        }
    }

    /** Takes in a customer who has bought. */
    public void add(String customer, FactSheet sheet) {
        if (wants(Place.of(customer))) {
            add(
                    customer,
                    Habit.ALL.stream().mapToDouble(habit -> habit.of(sheet)).toArray());
        }
    }

    void add(String customer, double[] measured) {
        if (habits.size() == MOST) {
            habits.remove(habits.lastKey());
        }
        habits.put(Place.of(customer), measured);
    }

    private boolean wants(Place place) {
        return habits.size() < MOST || place.compareTo(habits.lastKey()) < 0;
    }

    List<double[]> rows() {
        return new ArrayList<>(habits.values());
    }
}
