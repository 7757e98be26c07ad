package io.tenure.shared.ids;

/** Makes names for things that are new. */
@FunctionalInterface
public interface Ids {

    /** An id that nobody has had; later ids sort after earlier ones. */
    String next();
}
