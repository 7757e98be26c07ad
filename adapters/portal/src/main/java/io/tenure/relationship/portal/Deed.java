package io.tenure.relationship.portal;

import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.Format;
import java.util.function.Supplier;

/** What a form asks for. */
@FunctionalInterface
interface Deed {
    /** Reads the form, noting what is wrong with it; what is answered is done only when nothing is. */
    Supplier<Done> read(Fields fields, Format local);
}
