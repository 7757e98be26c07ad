package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.ChangeStage;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StageChanged;
import io.tenure.relationship.events.StageMove;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeStageSpecification {

    private static final String RULE = "purchases >= 3";
    private static final Map<String, String> FACTS = Map.of("purchases", "3");
    private static final StageChanged NEW = reached("shop", null, "new", StageMove.ENTRY);

    @Test
    void writesDownTheFirstStageWithItsReason() {
        given(Anna.registered())
                .when(change("shop", null, "new", StageMove.ENTRY))
                .then(new StageChanged(A, "shop", 2, null, "new", StageMove.ENTRY, RULE, FACTS, NOW));
    }

    @Test
    void writesDownAMoveOn() {
        given(Anna.registered(), NEW)
                .when(change("shop", "new", "mature", StageMove.FORWARD))
                .then(new StageChanged(A, "shop", 2, "new", "mature", StageMove.FORWARD, RULE, FACTS, NOW));
    }

    @Test
    void changesNothingForTheSameStage() {
        given(Anna.registered(), NEW)
                .when(change("shop", "mature", "new", StageMove.BACKWARD))
                .thenNothing();
    }

    @Test
    void refusesAnAssessmentOfAStageThatTheCustomerHasLeft() {
        given(Anna.registered(), NEW, reached("shop", "new", "mature", StageMove.FORWARD))
                .when(change("shop", "new", "lost", StageMove.FORWARD))
                .thenRejected("relationship.stage-changed-meanwhile");
    }

    @Test
    void seesEachModelByItself() {
        given(Anna.registered(), NEW)
                .when(change("telecom", null, "acquisition", StageMove.ENTRY))
                .then(new StageChanged(A, "telecom", 2, null, "acquisition", StageMove.ENTRY, RULE, FACTS, NOW));
    }

    @Test
    void refusesMoreModelsThanFit() {
        var full = IntStream.range(0, 20)
                .<RelationshipEvent>mapToObj(i -> reached("model-" + i, null, "new", StageMove.ENTRY));

        given(Stream.concat(Stream.of(Anna.registered()), full).toArray(RelationshipEvent[]::new))
                .when(change("one-more", null, "new", StageMove.ENTRY))
                .thenRejected("relationship.too-many-lifecycle-models");
    }

    private static ChangeStage change(String model, @Nullable String from, String to, StageMove move) {
        return new ChangeStage(ID, model, 2, from, to, move, RULE, FACTS, NOW);
    }

    private static StageChanged reached(String model, @Nullable String from, String to, StageMove move) {
        return new StageChanged(A, model, 1, from, to, move, RULE, FACTS, EARLIER);
    }
}
