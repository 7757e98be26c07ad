package io.tenure.lifecycle.yaml;

import io.tenure.shared.yaml.Mistake;

/** What can be wrong with the form of a lifecycle model alone. */
enum ModelMistake implements Mistake {
    STAGES_OUT_OF_RANGE("a model has 2 to {0} stages, this one {1}"),
    STAGE_TWICE("there are two stages '{0}': give each an id of its own"),
    ENTRIES_OUT_OF_RANGE("here stand 1 to {0} entries, not {1}"),
    NOTHING_SPEAKS_FOR("no answer means speaks-for, so no lead could ever be confirmed: let one mean it");

    private final String english;

    ModelMistake(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
