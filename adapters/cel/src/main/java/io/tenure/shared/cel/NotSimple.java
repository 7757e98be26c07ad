package io.tenure.shared.cel;

/** A rule uses more of CEL than the fast path knows. */
final class NotSimple extends Exception {

    NotSimple() {
        super(null, null, false, false);
    }
}
