package io.tenure.relationship.application;

import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.CustomerView.Contact;
import io.tenure.relationship.queries.DuplicateSuggestion.Likeness;
import io.tenure.shared.domain.Personal;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.ViewTransaction;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the groups of records that share an address or a name. */
final class Duplicates {

    private final Sealer sealer;

    Duplicates(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Puts the record into the groups it newly belongs to and takes it out of those it no longer does. */
    void follow(@Nullable CustomerView before, CustomerView after, ViewTransaction views) {
        Map<String, Likeness> old = before == null ? Map.of() : keys(before);
        Map<String, Likeness> now = keys(after);
        old.keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> leave(key, after, views));
        now.forEach((key, likeness) -> {
            if (!old.containsKey(key)) {
                join(key, likeness, after, views);
            }
        });
    }

    /** Counts a pair that was not known to be different before, in every group that holds both. */
    void ruleOut(CustomerView one, String other, ViewTransaction views) {
        for (String key : keys(one).keySet()) {
            if (isMember(key, other, views)) {
                group(key, views).ifPresent(group -> put(group, 0, 1, views));
            }
        }
    }

    private void join(String key, Likeness likeness, CustomerView view, ViewTransaction views) {
        DuplicateGroup group = group(key, views).orElseGet(() -> new DuplicateGroup(key, likeness, 0, 0));
        put(group, 1, differentPairs(key, view, views), views);
        views.put(RelationshipViews.DUPLICATE_MEMBERS, new DuplicateMember(key, view.id()));
    }

    private void leave(String key, CustomerView view, ViewTransaction views) {
        group(key, views).ifPresent(group -> put(group, -1, -differentPairs(key, view, views), views));
        views.delete(RelationshipViews.DUPLICATE_MEMBERS, DuplicateMember.id(key, view.id()));
    }

    private static Optional<DuplicateGroup> group(String key, ViewTransaction views) {
        return views.find(RelationshipViews.DUPLICATES, key);
    }

    private static boolean isMember(String key, String customer, ViewTransaction views) {
        return views.find(RelationshipViews.DUPLICATE_MEMBERS, DuplicateMember.id(key, customer))
                .isPresent();
    }

    private static long differentPairs(String key, CustomerView view, ViewTransaction views) {
        return view.notDuplicateOf().stream()
                .filter(other -> isMember(key, other, views))
                .count();
    }

    private static void put(DuplicateGroup group, long customers, long differentPairs, ViewTransaction views) {
        DuplicateGroup changed = new DuplicateGroup(
                group.id(), group.likeness(), group.customers() + customers, group.differentPairs() + differentPairs);
        if (changed.customers() == 0) {
            views.delete(RelationshipViews.DUPLICATES, changed.id());
        } else {
            views.put(RelationshipViews.DUPLICATES, changed);
        }
    }

    private Map<String, Likeness> keys(CustomerView view) {
        Map<String, Likeness> keys = new LinkedHashMap<>();
        if (!view.listed()) {
            return keys;
        }
        for (Contact contact : view.contactPoints()) {
            likeness(contact.kind()).ifPresent(likeness -> add(keys, likeness, contact.value()));
        }
        if (view.name() != null) {
            String country = view.country() == null ? "" : view.country();
            add(keys, Likeness.NAME_AND_COUNTRY, normalised(view.name()) + "|" + country);
        }
        return keys;
    }

    private void add(Map<String, Likeness> keys, Likeness likeness, String value) {
        if (!value.contains(Personal.ERASED)) {
            keys.put(sealer.fingerprint(likeness + ":" + value), likeness);
        }
    }

    private static Optional<Likeness> likeness(ContactKind kind) {
        return switch (kind) {
            case EMAIL -> Optional.of(Likeness.EMAIL);
            case PHONE -> Optional.of(Likeness.PHONE);
            case POSTAL, SOCIAL, DEVICE, CARD -> Optional.empty();
        };
    }

    /**
     * Letters and digits only, without accents and case, words in alphabetical order: "García, Ana" is "Ana Garcia".
     */
    private static String normalised(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return String.join(" ", new TreeSet<>(List.of(plain.split(" "))));
    }
}
