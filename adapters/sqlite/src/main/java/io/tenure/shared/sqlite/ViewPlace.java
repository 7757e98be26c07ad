package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewCursors.Place;

/** Where a page ended: the stored value of the sort field and the id. */
record ViewPlace(Object value, String id) {

    static ViewPlace of(Place place) {
        Object value = place.value();
        return new ViewPlace(value == null ? ViewValues.NOTHING : value, place.id());
    }

    Place place() {
        return new Place(value.equals(ViewValues.NOTHING) ? null : value, id);
    }
}
