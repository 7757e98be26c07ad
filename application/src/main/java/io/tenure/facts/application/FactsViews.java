package io.tenure.facts.application;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewType;
import java.util.List;
import java.util.stream.Stream;

/** The read model of the facts module. */
public final class FactsViews {

    /** The name of the projection that makes it. */
    public static final String PROJECTION = "facts";

    static final ViewType<FactsView> FACTS = new ViewType<>(
            "facts",
            FactsView.class,
            FactsView::id,
            List.of(
                    new ViewField<>("listed", view -> view.facts().listed()),
                    new ViewField<>("customer", FactsView::id),
                    new ViewField<>("position", view -> view.facts().position())),
            view -> List.of(),
            List.of(List.of("listed", "customer"), List.of("position")));

    private FactsViews() {}

    /** All of them, for the engine to prepare, those of a companion among them. */
    public static OwnedViews owned(List<ViewType<?>> ofCompanion) {
        return new OwnedViews(
                PROJECTION,
                Stream.concat(Stream.of(FACTS), ofCompanion.stream()).toList());
    }
}
