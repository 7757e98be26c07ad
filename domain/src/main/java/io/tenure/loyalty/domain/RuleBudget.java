package io.tenure.loyalty.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is taken of the budget of a rule.
 *
 * @param taken points that were given or are held
 * @param moves how many there have been
 * @param held for purchases that are being counted
 * @param settled the last move that settled one of a share of all purchases, so that nobody holds for one that was
 *     settled meanwhile; a share, since purchases are too many to be remembered
 */
public record RuleBudget(long taken, long moves, Map<String, RuleBudgetHold> held, List<Long> settled) {

    private static final int SHARES = 4_096;

    static final RuleBudget UNTOUCHED = new RuleBudget(0, 0, Map.of(), Collections.nCopies(SHARES, 0L));

    public RuleBudget {
        held = Map.copyOf(held);
        settled = settled.size() == SHARES ? List.copyOf(settled) : stretched(settled);
    }

    /** A snapshot may be from when there were fewer shares, of which each had what several have now. */
    private static List<Long> stretched(List<Long> fewer) {
        return IntStream.range(0, SHARES)
                .mapToObj(share -> fewer.get(share % fewer.size()))
                .toList();
    }

    public Optional<RuleBudgetHold> held(String customer, String purchase) {
        return Optional.ofNullable(held.get(key(customer, purchase)));
    }

    long settledLast(String customer, String purchase) {
        return settled.get(share(key(customer, purchase)));
    }

    RuleBudget holding(RuleBudgetHold hold, long nowTaken) {
        Map<String, RuleBudgetHold> more = new HashMap<>(held);
        more.put(key(hold.customerId(), hold.purchaseId()), hold);
        return new RuleBudget(nowTaken, moves + 1, more, settled);
    }

    RuleBudget without(String customer, String purchase, long nowTaken) {
        String key = key(customer, purchase);
        Map<String, RuleBudgetHold> fewer = new HashMap<>(held);
        fewer.remove(key);
        List<Long> last = new ArrayList<>(settled);
        last.set(share(key), moves + 1);
        return new RuleBudget(nowTaken, moves + 1, fewer, last);
    }

    private static String key(String customer, String purchase) {
        return customer + " " + purchase;
    }

    private static int share(String key) {
        return Math.floorMod(key.hashCode(), SHARES);
    }
}
