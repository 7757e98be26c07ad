package io.tenure.shared.sqlite;

/** How many rows a source has, counted no further than needed and never twice. */
final class ViewSize {

    private static final int AHEAD = 16;

    private final ViewConnection connection;
    private final ViewSource source;
    private long counted;
    private long limit;

    ViewSize(ViewConnection connection, ViewSource source) {
        this.connection = connection;
        this.source = source;
    }

    ViewSource source() {
        return source;
    }

    /** The size, once it {@link #isWithin is within} something. */
    long counted() {
        return counted;
    }

    boolean isWithin(long most) {
        boolean mayHaveMore = counted == limit;
        if (mayHaveMore && limit <= most) {
            limit = (limit == 0 && !source.gathersFirst() ? most : most * AHEAD) + 1;
            counted = connection.number(ViewSql.of("SELECT count(*) FROM (SELECT 1")
                    .plus(source.candidates())
                    .plus(" LIMIT ?)", limit));
        }
        return counted <= most;
    }
}
