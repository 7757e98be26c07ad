package io.tenure.relationship.portal;

import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.BookQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the reader of the book asks for, as it stands in the page's address. */
record BookFilter(
        @Nullable String q,
        @Nullable String owner,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String after) {
    private static final Set<String> SORTS = Set.of("name", "interactions", "lastInteractionAt", "registeredAt");
    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    BookFilter {
        q = typed(q);
        owner = typed(owner);
        stage = typed(stage);
        country = country == null || !country.strip().matches("[A-Za-z]{2}")
                ? null
                : country.strip().toUpperCase(Locale.ROOT);
        kind = kind != null && (kind.equals("PERSON") || kind.equals("ORGANISATION")) ? kind : null;
        sort = sort != null && SORTS.contains(sort) ? sort : "lastInteractionAt";
        dir = "asc".equals(dir) ? "asc" : "desc";
        after = typed(after);
    }

    private static @Nullable String typed(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    BookQuery query() {
        var wanted = kind == null ? null : CustomerKind.valueOf(kind);
        String order = sort == null ? "lastInteractionAt" : sort;
        return new BookQuery(q, owner, country, wanted, stage, order, descending(), after, PAGE);
    }

    boolean descending() {
        return !"asc".equals(dir);
    }

    public boolean narrowed() {
        return q != null || owner != null || country != null || kind != null || stage != null;
    }

    /** The address of the page that follows. */
    public String next(String cursor) {
        return address(sort, dir, cursor);
    }

    /** The address of this list in the order of a column; the other way round when it is in that order now. */
    public String sortedBy(String column) {
        boolean turn = column.equals(sort) && descending();
        boolean fresh = !column.equals(sort) && column.equals("name");
        return address(column, turn || fresh ? "asc" : "desc", null);
    }

    public @Nullable String ariaSort(String column) {
        return !column.equals(sort) ? null : descending() ? "descending" : "ascending";
    }

    private String address(@Nullable String order, @Nullable String direction, @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath("/book");
        var values = new java.util.LinkedHashMap<String, @Nullable String>();
        values.put("q", q);
        values.put("owner", owner);
        values.put("country", country);
        values.put("kind", kind);
        values.put("stage", stage);
        values.put("sort", order);
        values.put("dir", direction);
        values.put("after", cursor);
        values.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().build(values).toString();
    }

    static List<String> columns() {
        return List.of("name", "interactions", "lastInteractionAt");
    }
}
