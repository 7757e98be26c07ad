package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.UnknownCursor;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds customers as their book has them: by what is typed or, where that is nobody's, by it as a telephone number. */
final class BookSearch {

    private static final long MOST_COUNTED = 10_000;

    private final Views views;

    BookSearch(Views views) {
        this.views = views;
    }

    Page<CustomerView> page(BookQuery query, Caller caller) {
        Optional<String> telephone = telephone(query);
        try {
            Page<CustomerView> asTyped = page(query.search(), query, caller);
            if (!asTyped.views().isEmpty() || telephone.isEmpty()) {
                return asTyped;
            }
        } catch (UnknownCursor ofAnother) { // perhaps of the page before, which was found by the number
            if (telephone.isEmpty()) {
                throw ofAnother;
            }
        }
        return page(telephone.get(), query, caller);
    }

    /** Up to 10,000. */
    long count(BookQuery query, Caller caller) {
        long asTyped = count(query.search(), query, caller);
        return asTyped > 0
                ? asTyped
                : telephone(query).map(digits -> count(digits, query, caller)).orElse(0L);
    }

    private static Optional<String> telephone(BookQuery query) {
        return Optional.ofNullable(query.search()).flatMap(TelephoneSearch::digits);
    }

    private Page<CustomerView> page(@Nullable String search, BookQuery query, Caller caller) {
        return views.page(
                RelationshipViews.CUSTOMERS,
                new ViewQuery(
                        filters(query, caller),
                        search,
                        query.sort(),
                        query.descending(),
                        query.after(),
                        query.limit()));
    }

    private long count(@Nullable String search, BookQuery query, Caller caller) {
        return views.count(
                RelationshipViews.CUSTOMERS,
                new ViewQuery(filters(query, caller), search, null, false, null, 1),
                MOST_COUNTED);
    }

    private static List<Filter> filters(BookQuery query, Caller caller) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter.Is("listed", true));
        CustomerReads.is(filters, "owner", Gate.seesAll(caller) ? query.owner() : caller.name());
        CustomerReads.is(filters, "country", query.country());
        CustomerReads.is(filters, "stage", query.stage());
        CustomerReads.is(
                filters, "kind", query.kind() == null ? null : query.kind().name());
        return filters;
    }
}
