package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model of three stages of growth, the last of which keeps customers, and one of decline. */
final class FourStages {

    private static final Wording WORDS = new Wording("x", "x");

    private FourStages() {}

    static LifecycleModel model(boolean stepwise, Rule decline) {
        return new LifecycleModel(
                new ModelVersion("four-stages", 1),
                WORDS,
                WORDS,
                stepwise,
                List.of(
                        stage("exploration", StageKind.GROWTH, When.atLeast(0), null),
                        stage("formation", StageKind.GROWTH, When.atLeast(3), null),
                        stage("stability", StageKind.GROWTH, When.atLeast(10), When.atLeast(8)),
                        stage("decline", StageKind.DECLINE, decline, null)),
                List.of());
    }

    private static Stage stage(String id, StageKind kind, Rule enter, @Nullable Rule stay) {
        return new Stage(id, WORDS, kind, enter, stay, 10, WORDS, WORDS);
    }
}
