package io.tenure.relationship.queries;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.relationship.events.StageMove;
import io.tenure.relationship.events.StakeholderRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as one sees it now, or as of a date: a fold over the events of its stream.
 *
 * @param spending what the customer is thought to spend, null when nobody has said
 * @param mergedInto the record that stands for this one, null when it stands for itself
 * @param members the records merged into this one directly
 * @param pastMembers records that were merged into this one once
 * @param own what this record's own stream counts
 * @param together the same with every record merged into this one counted in; equal to own when there is none
 * @param words under which the merged records are found
 * @param version sequence of the last event in the customer's stream that is no change of stage
 * @param position of the last event applied
 */
public record CustomerView(
        String id,
        CustomerKind kind,
        @Nullable String name,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String language,
        @Nullable String timeZone,
        List<LinkedId> externalIds,
        List<Contact> contactPoints,
        List<Consent> consents,
        @Nullable String owner,
        @Nullable String partner,
        List<Stakeholder> stakeholders,
        List<Stage> stages,
        List<String> tags,
        @Nullable Spending spending,
        @Nullable String mergedInto,
        List<String> members,
        List<String> pastMembers,
        List<String> notDuplicateOf,
        boolean erased,
        Instant registeredAt,
        Activity own,
        Activity together,
        List<String> words,
        long version,
        long position) {

    public record LinkedId(String source, String externalId) {}

    public record Contact(ContactKind kind, String value, boolean identifying) {}

    /** The newest word of the customer on one purpose and channel. */
    public record Consent(String purpose, Channel channel, boolean given, Instant since, String source) {}

    public record Stakeholder(
            String id,
            String name,
            StakeholderRole role,
            @Nullable String note,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * The stage of the relationship in one lifecycle model.
     *
     * @param from the stage before, null for none
     * @param rule what the model asked for, and the version that asked
     */
    public record Stage(
            String model,
            long modelVersion,
            String stage,
            @Nullable String from,
            StageMove move,
            String rule,
            Instant since) {

        /** Model and stage in one word, as a {@link BookQuery} asks for it. */
        public String path() {
            return model + "/" + stage;
        }
    }

    /** What the customer is thought to spend in a year with all suppliers on what we sell, and how that is known. */
    public record Spending(
            BigDecimal amount, String currency, SpendingSource source, String reference, LocalDate estimatedOn) {}

    /** Where the lifecycle model that decided last sees it; null for no stage. */
    public @Nullable Stage stage() {
        return stages.isEmpty() ? null : stages.getLast();
    }

    /** Whether the record stands for a customer of its own in lists. */
    public boolean listed() {
        return mergedInto == null && !erased;
    }
}
