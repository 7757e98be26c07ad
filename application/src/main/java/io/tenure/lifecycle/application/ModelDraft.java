package io.tenure.lifecycle.application;

import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.StageKind;
import io.tenure.lifecycle.domain.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lifecycle model as it was written, its rules not understood yet. */
public record ModelDraft(
        String name,
        Wording title,
        Wording about,
        boolean stepwise,
        List<DraftStage> stages,
        List<LeadScript> scripts) {

    /** A stage as it was written. */
    public record DraftStage(
            String id,
            Wording name,
            StageKind kind,
            RuleText enter,
            @Nullable RuleText stay,
            int dwellDays,
            Wording lookFor,
            Wording act) {}

    /**
     * A rule and where it begins in the text.
     *
     * @param line from 1
     * @param column from 1
     */
    public record RuleText(String source, int line, int column) {}
}
