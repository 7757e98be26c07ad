package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found different so far between the views of a type. */
final class ViewDifferences {

    private static final int NAMED = 10;

    private final ViewType<?> type;
    private final List<String> first = new ArrayList<>();
    private long live;
    private long fresh;
    private long missing;
    private long unexpected;
    private long different;

    ViewDifferences(ViewType<?> type) {
        this.type = type;
    }

    /** Takes in the rows of one id, at least one of them. */
    void take(@Nullable ViewRow ours, @Nullable ViewRow theirs) {
        live += ours == null ? 0 : 1;
        fresh += theirs == null ? 0 : 1;
        if (theirs == null && ours != null) {
            missing++;
            name(ours.id(), "is missing from the new views");
        } else if (ours == null && theirs != null) {
            unexpected++;
            name(theirs.id(), "is in the new views only");
        } else if (ours != null && theirs != null && !same(ours, theirs)) {
            different++;
            name(ours.id(), "differs");
        }
    }

    ViewComparison.OfType summary() {
        return new ViewComparison.OfType(type.name(), live, fresh, missing, unexpected, different, List.copyOf(first));
    }

    private void name(String id, String problem) {
        if (first.size() < NAMED) {
            first.add(id + " " + problem);
        }
    }

    /** Sets may be written in any order, so text that differs is not the last word. */
    private boolean same(ViewRow ours, ViewRow theirs) {
        return ours.equals(theirs)
                || (ours.values().equals(theirs.values())
                        && ours.words().equals(theirs.words())
                        && ViewDocuments.INSTANCE
                                .read(type, ours.document())
                                .equals(ViewDocuments.INSTANCE.read(type, theirs.document())));
    }
}
