package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.GatheringPlanned;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event for members, and who is invited to it.
 *
 * @param plan null as long as there is none
 * @param guests how each stands, by customer
 * @param calledOff why it does not take place; null while it does
 */
public record Gathering(
        @Nullable GatheringPlanned plan,
        Map<String, GuestState> guests,
        @Nullable String calledOff) {

    /** How long before the beginning guests may be there. */
    public static final Duration DOORS = Duration.ofHours(12);

    static final Gathering NONE = new Gathering(null, Map.of(), null);

    public Gathering {
        guests = Map.copyOf(guests);
    }

    /** How many seats nobody else can have. */
    public int taken() {
        return (int) guests.values().stream().filter(GuestState::takesASeat).count();
    }

    /** Of the records that make up a customer the one that is a guest, of several the one that is farthest on. */
    public Optional<String> guest(Collection<String> records) {
        return records.stream()
                .filter(guests::containsKey)
                .max(Comparator.comparing(guests::get, GuestState.FARTHEST_ON));
    }

    boolean full() {
        return plan == null || taken() >= plan.seats();
    }

    Gathering planned(GatheringPlanned e) {
        return new Gathering(e, guests, calledOff);
    }

    Gathering with(String customer, GuestState state) {
        Map<String, GuestState> all = new HashMap<>(guests);
        all.put(customer, state);
        return new Gathering(plan, all, calledOff);
    }

    Gathering off(String reason) {
        return new Gathering(plan, guests, reason);
    }

    boolean attended() {
        return guests.containsValue(GuestState.ATTENDED);
    }
}
