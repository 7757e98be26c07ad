package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewComparison;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Compares two sets of views row by row, in the order of ids. */
final class ViewComparer {

    private static final Comparator<@Nullable ViewRow> BY_ID = Comparator.nullsLast(ViewScan.ORDER);

    private final ViewConnection live;
    private final ViewConnection fresh;
    private final boolean sameProgress;
    private final BooleanSupplier mustGiveWay;

    private ViewComparer(ViewConnection live, ViewConnection fresh, boolean sameProgress, BooleanSupplier mustGiveWay) {
        this.live = live;
        this.fresh = fresh;
        this.sameProgress = sameProgress;
        this.mustGiveWay = mustGiveWay;
    }

    /** Somebody else needs the views more; nothing is known about them. */
    static final class GivesWay extends RuntimeException {
        private GivesWay() {
            super("The comparison gives way and begins again", null, false, false);
        }
    }

    /**
     * Takes both sets as they are now, whatever is written to them later.
     *
     * @param mustGiveWay is asked again and again whether the comparison must end
     */
    static ViewComparer of(ViewConnection live, ViewConnection fresh, BooleanSupplier mustGiveWay) {
        boolean sameProgress = ViewStore.progress(live).equals(ViewStore.progress(fresh));
        return new ViewComparer(live, fresh, sameProgress, mustGiveWay);
    }

    /** @throws GivesWay when it must */
    ViewComparison compare(ViewTables tables) {
        return new ViewComparison(
                sameProgress, tables.all().stream().map(this::compare).toList());
    }

    private <V> ViewComparison.OfType compare(ViewTable<V> table) {
        ViewDifferences differences = new ViewDifferences(table.type());
        Iterator<ViewRow> liveRows = new ViewScan(live, table);
        Iterator<ViewRow> freshRows = new ViewScan(fresh, table);
        ViewRow ours = next(liveRows);
        ViewRow theirs = next(freshRows);
        while (ours != null || theirs != null) {
            if (mustGiveWay.getAsBoolean()) {
                throw new GivesWay();
            }
            int order = BY_ID.compare(ours, theirs);
            differences.take(order <= 0 ? ours : null, order >= 0 ? theirs : null);
            ours = order <= 0 ? next(liveRows) : ours;
            theirs = order >= 0 ? next(freshRows) : theirs;
        }
        return differences.summary();
    }

    private static @Nullable ViewRow next(Iterator<ViewRow> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
