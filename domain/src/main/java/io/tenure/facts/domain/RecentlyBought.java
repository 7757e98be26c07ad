package io.tenure.facts.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer bought last, at most {@value #MOST} names: the newest first, those of one day by name. A name keeps
 * the last day on which it was bought; what came back is not taken away.
 *
 * @param packed as {@link BoughtWriter} packs them, for being small in memory
 */
public record RecentlyBought(byte[] packed) {

    public static final int MOST = 16;
    public static final RecentlyBought NOTHING = new RecentlyBought(new byte[0]);

    /**
     * What was bought, and when last.
     *
     * @param day epoch day in the customer's time zone
     */
    public record Bought(String name, int day) {

        private static final Comparator<Bought> ORDER = (one, other) ->
                one.day == other.day ? one.name.compareTo(other.name) : Integer.compare(other.day, one.day);
    }

    RecentlyBought plus(List<Bought> bought) {
        if (bought.isEmpty()) {
            return this;
        }
        List<Bought> all = new ArrayList<>(list());
        all.addAll(bought);
        all.sort(Bought.ORDER);
        BoughtWriter writer = new BoughtWriter();
        Set<String> seen = new HashSet<>();
        for (Bought each : all) {
            if (seen.size() < MOST && seen.add(each.name)) {
                writer.write(each);
            }
        }
        return new RecentlyBought(writer.bytes());
    }

    RecentlyBought plus(RecentlyBought other) {
        return plus(other.list());
    }

    public List<Bought> list() {
        return new BoughtReader(packed).list();
    }

    public List<String> names() {
        return list().stream().map(Bought::name).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentlyBought bought && Arrays.equals(packed, bought.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
