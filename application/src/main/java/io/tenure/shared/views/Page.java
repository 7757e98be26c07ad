package io.tenure.shared.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some views in order, and the cursor with which the next page begins; null after the last.
 *
 * @param next opaque and fit for a URL; it shows nothing of what the views hold
 */
public record Page<V>(List<V> views, @Nullable String next) {}
