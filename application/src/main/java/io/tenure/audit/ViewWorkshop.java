package io.tenure.audit;

import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.projections.Projections;
import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Builds all views anew beside the live ones, compares the two, and puts the new ones in force. */
public final class ViewWorkshop {

    private final Projections projections;
    private final Supplier<ViewRebuild> rebuilds;
    private final Runnable compact;

    /**
     * Sets it up.
     *
     * @param rebuilds begins a second set of views
     * @param compact leaves no readable byte of views that were deleted meanwhile
     */
    public ViewWorkshop(Projections projections, Supplier<ViewRebuild> rebuilds, Runnable compact) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.compact = compact;
    }

    /**
     * Replaces the live views, while they are read and written, by such as the ledger gives.
     *
     * @param progress told the position reached, from time to time
     * @return how the live views compared at one position
     * @throws IllegalStateException when the new views cannot be finished; the live ones stay
     */
    public ViewComparison replaceViews(LongConsumer progress) {
        try (ViewRebuild rebuild = rebuilds.get()) {
            projections.build(rebuild.fresh(), live(), progress);
            ViewComparison found = rebuild.compare(positions -> catchUp(rebuild.fresh(), positions));
            if (!found.sameProgress()) {
                throw new IllegalStateException(
                        "The new views did not get to where the live ones stand; nothing was replaced, try again");
            }
            rebuild.replaceLive(positions -> catchUp(rebuild.fresh(), positions));
            compact.run();
            return found;
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /** Where the live views stand: further than that the new ones must never be, or an event would count twice. */
    private Map<String, Long> live() {
        return projections.status().stream()
                .collect(Collectors.toMap(ProjectionStatus::name, ProjectionStatus::position));
    }

    private void catchUp(Views fresh, Map<String, Long> positions) {
        try {
            projections.build(fresh, positions, _ -> {});
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static IllegalStateException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The rebuild was stopped; the live views stay", cause);
    }
}
