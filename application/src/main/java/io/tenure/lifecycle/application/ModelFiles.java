package io.tenure.lifecycle.application;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
import java.util.List;

/** Where lifecycle models are written down, and how they are read. */
public interface ModelFiles {

    /** The names of the models that come with the product. */
    List<String> shipped();

    /** The text of a model that comes with the product. */
    String shippedText(String name);

    /**
     * Reads a model.
     *
     * @throws ModelInvalid when something is missing, misplaced or unknown
     */
    ModelDraft read(String text) throws ModelInvalid;
}
