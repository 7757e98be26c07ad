package io.tenure.segmentation.application.port.in;

import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;
import java.util.List;

/** A fixed list names customers that there are not. */
public final class UnknownCustomers extends Refusal {

    private static final int NAMED = 20;

    private final String named;

    public UnknownCustomers(List<String> ids) {
        this(named(ids));
    }

    private UnknownCustomers(String named) {
        super(new Rejection(
                "segmentation.unknown-customers",
                "No customer has the id " + named + ": correct the list, or take them off it"));
        this.named = named;
    }

    /** The first of them, and how many there are in all when there are more. */
    public String named() {
        return named;
    }

    private static String named(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? first + ", … (" + ids.size() + ")" : first;
    }
}
