package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.GatheringPlanned;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event for members, and who is invited to it.
 *
 * @param plan null as long as there is none
 * @param guests how each stands, by customer
 * @param answers how often each has said yes or no, by customer; nothing for who has not
 * @param calledOff why it does not take place; null while it does
 * @param move the last one to another time or place; null as long as there was none
 */
public record Gathering(
        @Nullable GatheringPlanned plan,
        Map<String, GuestState> guests,
        Map<String, Integer> answers,
        @Nullable String calledOff,
        @Nullable Move move) {

    /**
     * A change of time or place.
     *
     * @param at when it was decided
     * @param from when the event would have begun
     */
    public record Move(Instant at, Instant from) {}

    /** How long before the beginning guests may be there. */
    public static final Duration DOORS = Duration.ofHours(12);

    /** How long after its beginning an event is over, and cannot be called off any more. */
    public static final Duration OVER = DOORS;

    static final Gathering NONE = new Gathering(null, Map.of(), Map.of(), null, null);

    public Gathering {
        guests = Map.copyOf(guests);
        answers = Map.copyOf(answers);
    }

    /** How many seats nobody else can have. */
    public int taken() {
        return (int) guests.values().stream().filter(GuestState::takesASeat).count();
    }

    /** How often a guest has said yes or no. */
    public int answers(String customer) {
        return answers.getOrDefault(customer, 0);
    }

    /** Of the records that make up a customer the one that is a guest, of several the one that is farthest on. */
    public Optional<String> guest(Collection<String> records) {
        return records.stream()
                .filter(guests::containsKey)
                .max(Comparator.comparing(guests::get, GuestState.FARTHEST_ON));
    }

    /** Whether it is planned, was not called off, and has not begun. */
    public boolean isToCome(Instant now) {
        return plan != null && calledOff == null && plan.beginsAt().isAfter(now);
    }

    /** Who may come: guests who said yes, and those who have not answered; in order. */
    public List<String> expected() {
        return guests.entrySet().stream()
                .filter(guest -> guest.getValue().mayCome())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean full() {
        return plan == null || taken() >= plan.seats();
    }

    Gathering planned(GatheringPlanned e) {
        Move last = plan == null
                        || (plan.place().equals(e.place()) && plan.beginsAt().equals(e.beginsAt()))
                ? move
                : new Move(e.occurredAt(), plan.beginsAt());
        return new Gathering(e, guests, answers, calledOff, last);
    }

    Gathering with(String customer, GuestState state) {
        Map<String, GuestState> all = new HashMap<>(guests);
        all.put(customer, state);
        return new Gathering(plan, all, answers, calledOff, move);
    }

    Gathering answered(String customer, GuestState state) {
        Map<String, Integer> all = new HashMap<>(answers);
        all.merge(customer, 1, Integer::sum);
        return new Gathering(plan, guests, all, calledOff, move).with(customer, state);
    }

    Gathering off(String reason) {
        return new Gathering(plan, guests, answers, reason, move);
    }

    boolean attended() {
        return guests.containsValue(GuestState.ATTENDED);
    }
}
