package io.tenure.shared.views;

import java.util.List;

/**
 * The views that one projection owns: it alone writes them, and sees no others while it writes.
 *
 * @param projection the name of the projection, and of its progress
 */
public record OwnedViews(String projection, List<ViewType<?>> types) {

    public OwnedViews {
        types = List.copyOf(types);
    }
}
