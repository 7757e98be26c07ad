package io.tenure.relationship.application;

import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.StageChanged;
import io.tenure.relationship.events.StakeholderLeft;
import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.CustomerView.Consent;
import io.tenure.relationship.queries.CustomerView.Contact;
import io.tenure.relationship.queries.CustomerView.LinkedId;
import io.tenure.relationship.queries.CustomerView.Spending;
import io.tenure.relationship.queries.CustomerView.Stage;
import io.tenure.relationship.queries.CustomerView.Stakeholder;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Personal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A customer view while it takes in an event. Bounds of activity after a correction are put right by who knows the
 * rest.
 */
final class CustomerViewEditor {

    private final CustomerView before;
    private CustomerKind kind;
    private @Nullable String name;
    private @Nullable String industry;
    private @Nullable String country;
    private @Nullable String language;
    private @Nullable String timeZone;
    private boolean erased;
    final List<LinkedId> externalIds;
    final List<Contact> contactPoints;
    final List<Consent> consents;
    final List<Stakeholder> stakeholders;
    final List<Stage> stages;
    final List<String> tags;
    final List<String> members;
    final List<String> pastMembers;
    final Set<String> notDuplicateOf;
    List<String> words;

    @Nullable
    String owner;

    @Nullable
    String partner;

    @Nullable
    Spending spending;

    @Nullable
    String mergedInto;

    Activity own;

    @Nullable
    Activity together;

    long version;
    long position;

    CustomerViewEditor(CustomerView view) {
        before = view;
        kind = view.kind();
        name = view.name();
        industry = view.industry();
        country = view.country();
        language = view.language();
        timeZone = view.timeZone();
        erased = view.erased();
        externalIds = new ArrayList<>(view.externalIds());
        contactPoints = new ArrayList<>(view.contactPoints());
        consents = new ArrayList<>(view.consents());
        stakeholders = new ArrayList<>(view.stakeholders());
        stages = new ArrayList<>(view.stages());
        tags = new ArrayList<>(view.tags());
        members = new ArrayList<>(view.members());
        pastMembers = new ArrayList<>(view.pastMembers());
        notDuplicateOf = new LinkedHashSet<>(view.notDuplicateOf());
        words = view.words();
        owner = view.owner();
        partner = view.partner();
        spending = view.spending();
        mergedInto = view.mergedInto();
        own = view.own();
        together = view.members().isEmpty() ? null : view.together();
        version = view.version();
        position = view.position();
    }

    void describe(CustomerDetailsChanged changed) {
        kind = changed.kind();
        name = changed.name();
        industry = changed.industry();
        country = changed.country();
        language = changed.language();
        timeZone = changed.timeZone();
    }

    /** Keeps the newest word on a purpose and channel, whatever the order in which the words arrive. */
    void consent(Consent word) {
        Predicate<Consent> sameMatter =
                known -> known.purpose().equals(word.purpose()) && known.channel() == word.channel();
        if (consents.stream().filter(sameMatter).noneMatch(known -> known.since()
                .isAfter(word.since()))) {
            consents.removeIf(sameMatter);
            consents.add(word);
        }
    }

    void leave(StakeholderLeft left) {
        stakeholders.replaceAll(known -> known.id().equals(left.stakeholderId())
                ? new Stakeholder(known.id(), known.name(), known.role(), known.note(), known.since(), left.until())
                : known);
    }

    void reach(StageChanged changed) {
        stages.removeIf(known -> known.model().equals(changed.model()));
        stages.add(new Stage(
                changed.model(),
                changed.modelVersion(),
                changed.to(),
                changed.from(),
                changed.move(),
                changed.rule(),
                changed.occurredAt()));
    }

    /** Counts an interaction as it is corrected and no more as it stood. */
    void correct(InteractionView stood, InteractionCorrected corrected) {
        own = own.withMoney(stood.amount() == null ? null : stood.amount().negate(), stood.currency())
                .withMoney(corrected.amount(), corrected.currency());
    }

    void retract(InteractionView stood) {
        own = own.without(stood.amount(), stood.currency(), own.firstAt(), own.lastAt());
    }

    void erase() {
        erased = true;
        name = null;
        externalIds.clear();
        contactPoints.clear();
        consents.replaceAll(
                word -> new Consent(word.purpose(), word.channel(), word.given(), word.since(), Personal.ERASED));
        stakeholders.clear();
        tags.clear();
        words = List.of();
        spending = null;
    }

    CustomerView view() {
        return new CustomerView(
                before.id(),
                kind,
                name,
                industry,
                country,
                language,
                timeZone,
                List.copyOf(externalIds),
                List.copyOf(contactPoints),
                List.copyOf(consents),
                owner,
                partner,
                List.copyOf(stakeholders),
                List.copyOf(stages),
                List.copyOf(tags),
                spending,
                mergedInto,
                List.copyOf(members),
                List.copyOf(pastMembers),
                List.copyOf(notDuplicateOf),
                erased,
                before.registeredAt(),
                own,
                together == null ? own : together,
                words,
                version,
                position);
    }
}
