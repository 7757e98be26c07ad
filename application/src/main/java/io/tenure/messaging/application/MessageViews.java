package io.tenure.messaging.application;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of messages. */
public final class MessageViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "messages";

    static final ViewType<Outgoing> MESSAGES = new ViewType<>(
            "message",
            Outgoing.class,
            Outgoing::reference,
            List.of(
                    new ViewField<>("customer", Outgoing::customer),
                    new ViewField<>("channel", view -> view.known().channel().name()),
                    new ViewField<>("state", view -> view.known().phase().name()),
                    new ViewField<>("since", view -> view.known().since().toEpochMilli()),
                    new ViewField<>("due", MessageViews::due)),
            view -> List.of(),
            List.of(
                    List.of("since"),
                    List.of("state", "since"),
                    List.of("customer", "since"),
                    List.of("channel", "due")));

    private MessageViews() {}

    /** All of them, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(PROJECTION, List.of(MESSAGES));
    }

    /** Those that failed or bounced and wait for somebody. */
    static Filter stuck() {
        return new Filter.In("state", List.of("FAILED", "BOUNCED"));
    }

    private static @Nullable Long due(Outgoing view) {
        Instant due = view.known().due();
        return due == null ? null : due.toEpochMilli();
    }
}
