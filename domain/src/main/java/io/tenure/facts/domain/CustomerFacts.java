package io.tenure.facts.domain;

import io.tenure.relationship.events.CustomerKind;
import io.tenure.shared.domain.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is counted of one customer, the records merged into it included, in a few hundred bytes; read it through a
 * {@link FactSheet}. It outlives an erasure, without its tags and threads: nothing else in it is personal data.
 *
 * @param zone IANA zone in which the days are cut
 * @param registeredDay epoch day in that zone
 * @param listed whether the record stands for a customer of its own: neither merged into another nor erased
 * @param currencies ISO 4217 codes of the amounts, in alphabetical order
 * @param categories of the items bought, as whoever told of them sorts articles
 * @param openComplaints threads that a complaint opened and nobody has closed, in alphabetical order
 * @param tags in alphabetical order
 * @param spending what the customer is thought to spend; null when nobody has said
 * @param version sequence of the last event of the customer's own stream that is counted
 * @param position of the last event that changed the facts, in whichever of the customer's records
 */
@Fold(2)
public record CustomerFacts(
        String customerId,
        CustomerKind kind,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String owner,
        @Nullable String partner,
        String zone,
        int registeredDay,
        boolean listed,
        List<String> currencies,
        DayLog days,
        ChannelUse channels,
        RecentlyBought products,
        RecentlyBought categories,
        List<String> openComplaints,
        List<String> tags,
        @Nullable YearlySpending spending,
        long version,
        long position) {

    /** What millions of customers have in common is held once. */
    public CustomerFacts {
        industry = shared(industry);
        country = shared(country);
        language = shared(language);
        owner = shared(owner);
        partner = shared(partner);
        zone = zone.intern();
        currencies = currencies.size() == 1 ? List.of(currencies.getFirst().intern()) : List.copyOf(currencies);
        openComplaints = List.copyOf(openComplaints);
        tags = List.copyOf(tags);
    }

    private static @Nullable String shared(@Nullable String text) {
        return text == null ? null : text.intern();
    }

    /** The same with what another record of the same customer counts; the description stays this one's. */
    public CustomerFacts plus(CustomerFacts other) {
        FactsEditor sum = new FactsEditor(this);
        sum.currencies = union(currencies, other.currencies);
        sum.days = daysIn(sum.currencies).plus(other.daysIn(sum.currencies));
        sum.channels = channels.plus(other.channels);
        sum.products = products.plus(other.products);
        sum.categories = categories.plus(other.categories);
        sum.openComplaints = union(openComplaints, other.openComplaints);
        sum.tags = union(tags, other.tags);
        sum.spending = spending == null ? other.spending : spending;
        sum.registeredDay = Math.min(registeredDay, other.registeredDay);
        return sum.facts();
    }

    /**
     * What of it had happened by the end of a day, in the customer's zone, as far as it is counted by the day:
     * channels, products, categories, open complaints, tags and the description stay as they are. What needs those of a
     * past day folds the events.
     */
    public CustomerFacts upTo(LocalDate day) {
        FactsEditor changed = new FactsEditor(this);
        changed.days = days.upTo((int) day.toEpochDay());
        return changed.facts();
    }

    /** The same with the last event of the customer's own stream that it counts. */
    public CustomerFacts counted(long sequence) {
        FactsEditor changed = new FactsEditor(this);
        changed.version = sequence;
        return changed.facts();
    }

    /** The same as a place in a family has it: listed or not, changed last at a position. */
    public CustomerFacts standing(boolean listedNow, long lastPosition) {
        FactsEditor changed = new FactsEditor(this);
        changed.listed = listedNow;
        changed.position = lastPosition;
        return changed.facts();
    }

    /** The customer's day at a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(zone));
    }

    private DayLog daysIn(List<String> all) {
        return all.equals(currencies)
                ? days
                : days.renumbered(currency -> all.indexOf(currencies.get(currency - 1)) + 1);
    }

    static List<String> union(List<String> some, List<String> others) {
        return some.containsAll(others)
                ? some
                : List.copyOf(new TreeSet<>(
                        Stream.concat(some.stream(), others.stream()).toList()));
    }
}
