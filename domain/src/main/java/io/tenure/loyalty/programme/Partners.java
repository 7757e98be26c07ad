package io.tenure.loyalty.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The partners of a programme.
 *
 * @param all in the order in which they are written
 * @param byOutlet an outlet belongs to one partner
 */
public record Partners(List<Partner> all, Map<String, Partner> byOutlet) {

    public static final Partners NONE = of(List.of());

    public Partners {
        all = List.copyOf(all);
        byOutlet = Map.copyOf(byOutlet);
    }

    public static Partners of(List<Partner> all) {
        Map<String, Partner> byOutlet = new HashMap<>();
        all.forEach(partner -> partner.outlets().forEach(outlet -> byOutlet.put(outlet, partner)));
        return new Partners(all, byOutlet);
    }

    /** Whose outlet it is; empty for one of the firm's own. */
    public Optional<Partner> at(String outlet) {
        return Optional.ofNullable(byOutlet.get(outlet));
    }
}
