package io.tenure.value.application;

import io.tenure.value.domain.fitting.Fit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fit and how it stood the trial.
 *
 * @param plain the parameters of the model, should it be a plain one that stands in
 * @param warnings of the kind of model, beside those that every fit may bear
 * @param forecast null when none was asked for
 */
record Trial(
        Fit<?> fit,
        Map<String, Double> plain,
        List<String> warnings,
        @Nullable Forecast forecast) {}
