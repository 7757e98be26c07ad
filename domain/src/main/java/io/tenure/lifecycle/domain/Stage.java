package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a lifecycle model.
 *
 * @param enter who belongs here
 * @param stay who, once here, does not fall back although {@code enter} no longer holds; null for nobody. The band
 *     between both keeps a customer from fluttering at the edge
 * @param dwellDays how long a customer stays at least
 * @param lookFor the signs by which a person tells this stage
 * @param act what the firm does with customers in it
 */
public record Stage(
        String id,
        Wording name,
        StageKind kind,
        Rule enter,
        @Nullable Rule stay,
        int dwellDays,
        Wording lookFor,
        Wording act) {

    Stream<Rule> rules() {
        return Stream.concat(Stream.of(enter), Optional.ofNullable(stay).stream());
    }
}
