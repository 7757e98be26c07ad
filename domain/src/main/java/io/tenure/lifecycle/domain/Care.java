package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.events.RelationshipLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed and planned for a customer.
 *
 * @param level null as long as none was chosen
 * @param open ids of the planned steps that have not ended
 */
public record Care(@Nullable RelationshipLevel level, long contactEveryDays, List<String> open) {

    static final Care NONE = new Care(null, 0, List.of());

    public Care {
        open = List.copyOf(open);
    }

    Care at(RelationshipLevel chosen, long every) {
        return new Care(chosen, every, open);
    }

    Care planned(String step) {
        List<String> more = new ArrayList<>(open);
        more.remove(step);
        more.add(step);
        return new Care(level, contactEveryDays, more);
    }

    Care ended(String step) {
        return new Care(
                level,
                contactEveryDays,
                open.stream().filter(other -> !other.equals(step)).toList());
    }
}
