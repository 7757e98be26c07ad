package io.tenure.loyalty.portal;

import io.tenure.relationship.queries.CustomerView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pool that a member is in, as a page shows it: the keeper first, then the others.
 *
 * @param own whether the page is the keeper's
 */
record PoolPanel(boolean own, List<Row> rows) {

    /**
     * One of the household.
     *
     * @param customer null where the reader may not see it
     * @param left of the points that it brought; null where the reader may not see the keeper's account
     */
    record Row(
            String id,
            @Nullable CustomerView customer,
            boolean keeps,
            @Nullable Long left) {}
}
