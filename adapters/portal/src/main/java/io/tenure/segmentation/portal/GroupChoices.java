package io.tenure.segmentation.portal;

import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.domain.Groups;
import io.tenure.shared.portal.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups of the value runs that a segment may be made of, as a reader chooses and reads them. */
@Component("groupChoices")
class GroupChoices {

    private static final List<ValueGroup> ALL = Stream.of(Scheme.values())
            .flatMap(scheme -> Groups.of(scheme).stream().map(name -> new ValueGroup(scheme, name)))
            .toList();

    private final Wording wording;

    GroupChoices(Wording wording) {
        this.wording = wording;
    }

    /** One of them. */
    record Choice(String value, String label) {}

    public List<Choice> all() {
        return ALL.stream()
                .map(group -> new Choice(written(group), label(group)))
                .toList();
    }

    public String label(ValueGroup group) {
        return wording.say(
                "segments.group." + group.scheme(),
                switch (group.scheme()) {
                    case ABC -> wording.say("value.is." + group.name());
                    case RFM -> wording.say("rfm." + group.name());
                    case NEEDS -> group.name();
                });
    }

    static String written(ValueGroup group) {
        return group.scheme() + ":" + group.name();
    }

    static @Nullable ValueGroup read(@Nullable String written) {
        return ALL.stream()
                .filter(group -> written(group).equals(written))
                .findFirst()
                .orElse(null);
    }
}
