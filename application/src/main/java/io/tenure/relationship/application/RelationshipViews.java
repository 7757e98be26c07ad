package io.tenure.relationship.application;

import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.CustomerView.Contact;
import io.tenure.relationship.queries.CustomerView.LinkedId;
import io.tenure.relationship.queries.CustomerView.Stage;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The read models of the relationship module. */
public final class RelationshipViews {

    /** The name of the projection that makes them all. */
    public static final String PROJECTION = "relationship";

    static final ViewType<CustomerView> CUSTOMERS = new ViewType<>(
            "customer",
            CustomerView.class,
            CustomerView::id,
            List.of(
                    field("listed", CustomerView::listed),
                    field("owner", CustomerView::owner),
                    field("country", CustomerView::country),
                    field("kind", view -> view.kind().name()),
                    field("stage", view -> stage(view.stage())),
                    field("name", view -> lowerCase(view.name())),
                    field("lastInteractionAt", view -> millis(view.together().lastAt())),
                    field("registeredAt", view -> millis(view.registeredAt())),
                    field("interactions", view -> view.together().interactions())),
            RelationshipViews::words,
            List.of(
                    List.of("listed", "name"),
                    List.of("listed", "lastInteractionAt"),
                    List.of("listed", "registeredAt"),
                    List.of("listed", "interactions"),
                    List.of("listed", "country", "name"),
                    List.of("listed", "kind", "name"),
                    List.of("listed", "owner", "name"),
                    List.of("listed", "stage", "lastInteractionAt"),
                    List.of("listed", "owner", "stage", "lastInteractionAt"),
                    List.of("listed", "owner", "lastInteractionAt")),
            1);

    static final ViewType<InteractionView> INTERACTIONS = new ViewType<>(
            "interaction",
            InteractionView.class,
            InteractionView::id,
            List.of(
                    field("customer", InteractionView::customerId),
                    field("occurredAt", view -> millis(view.occurredAt())),
                    field("kind", view -> view.kind().name()),
                    field("channel", view -> view.channel().name()),
                    field("thread", InteractionView::thread),
                    field("retracted", view -> view.retractedBecause() != null)),
            view -> List.of(),
            List.of(List.of("customer", "occurredAt"), List.of("customer", "thread", "occurredAt")));

    static final ViewType<ThreadView> THREADS = new ViewType<>(
            "thread",
            ThreadView.class,
            ThreadView::id,
            List.of(
                    field("customer", ThreadView::customerId),
                    field("open", ThreadView::open),
                    field("lastAt", view -> millis(view.lastAt()))),
            view -> List.of(),
            List.of(List.of("customer", "open", "lastAt")));

    static final ViewType<PromiseView> PROMISES = new ViewType<>(
            "promise",
            PromiseView.class,
            PromiseView::id,
            List.of(
                    field("customer", PromiseView::customerId),
                    field("open", view -> view.state() == PromiseView.State.OPEN),
                    field("dueAt", view -> millis(view.dueAt()))),
            view -> List.of(),
            List.of(List.of("customer", "open", "dueAt")));

    static final ViewType<DuplicateGroup> DUPLICATES = new ViewType<>(
            "duplicates",
            DuplicateGroup.class,
            DuplicateGroup::id,
            List.of(field("open", DuplicateGroup::open)),
            view -> List.of(),
            List.of(List.of("open")));

    static final ViewType<DuplicateMember> DUPLICATE_MEMBERS = new ViewType<>(
            "duplicateMember",
            DuplicateMember.class,
            DuplicateMember::id,
            List.of(field("group", DuplicateMember::group)),
            view -> List.of(),
            List.of(List.of("group")));

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(
                PROJECTION, List.of(CUSTOMERS, INTERACTIONS, THREADS, PROMISES, DUPLICATES, DUPLICATE_MEMBERS));
    }

    private RelationshipViews() {}

    /** The words under which a customer is found. */
    static List<String> words(CustomerView view) {
        return Stream.of(
                        Stream.ofNullable(view.name()),
                        Stream.of(view.id()),
                        view.externalIds().stream().map(LinkedId::externalId),
                        view.contactPoints().stream().map(Contact::value),
                        view.contactPoints().stream()
                                .filter(contact -> contact.kind() == ContactKind.PHONE)
                                .flatMap(phone -> TelephoneSearch.national(phone.value()).stream()),
                        view.words().stream())
                .flatMap(words -> words)
                .toList();
    }

    private static <V> ViewField<V> field(String name, Function<V, @Nullable Object> value) {
        return new ViewField<>(name, value);
    }

    private static @Nullable String stage(@Nullable Stage stage) {
        return stage == null ? null : stage.path();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
