package io.tenure.facts.domain;

import io.tenure.relationship.events.CustomerKind;
import io.tenure.shared.domain.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts while they change. */
final class FactsEditor {

    private final String customerId;
    CustomerKind kind;

    @Nullable
    String industry;

    @Nullable
    String country;

    @Nullable
    String language;

    @Nullable
    String owner;

    @Nullable
    String partner;

    String zone;
    int registeredDay;
    boolean listed;
    List<String> currencies;
    DayLog days;
    ChannelUse channels;
    RecentlyBought products;
    RecentlyBought categories;
    List<String> openComplaints;
    List<String> tags;

    @Nullable
    YearlySpending spending;

    long version;
    long position;

    FactsEditor(CustomerFacts facts) {
        customerId = facts.customerId();
        kind = facts.kind();
        industry = facts.industry();
        country = facts.country();
        language = facts.language();
        owner = facts.owner();
        partner = facts.partner();
        zone = facts.zone();
        registeredDay = facts.registeredDay();
        listed = facts.listed();
        currencies = facts.currencies();
        days = facts.days();
        channels = facts.channels();
        products = facts.products();
        categories = facts.categories();
        openComplaints = facts.openComplaints();
        tags = facts.tags();
        spending = facts.spending();
        version = facts.version();
        position = facts.position();
    }

    void tag(String tag) {
        tags = withoutErased(tags, tag);
    }

    void complaint(String thread) {
        openComplaints = withoutErased(openComplaints, thread);
    }

    /** What people wrote in their own words is gone then. */
    void erase() {
        listed = false;
        tags = List.of();
        openComplaints = List.of();
    }

    /** One more, unless its words are erased: facts of a past day are folded after an erasure, too. */
    private static List<String> withoutErased(List<String> known, String words) {
        return words.equals(Personal.ERASED) ? known : CustomerFacts.union(known, List.of(words));
    }

    CustomerFacts facts() {
        return new CustomerFacts(
                customerId,
                kind,
                industry,
                country,
                language,
                owner,
                partner,
                zone,
                registeredDay,
                listed,
                currencies,
                days,
                channels,
                products,
                categories,
                openComplaints,
                tags,
                spending,
                version,
                position);
    }
}
