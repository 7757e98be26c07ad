package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.commands.DraftLifecycleModel;
import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.lifecycle.commands.PutLifecycleModelInForce;
import io.tenure.lifecycle.events.LifecycleEvent;
import io.tenure.lifecycle.events.LifecycleModelDrafted;
import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelRegisterSpecification {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final LifecycleModelDrafted SECOND = new LifecycleModelDrafted("telecom", 2, "name: telecom", NOW);

    @Test
    void theFirstDraftOfAShippedModelIsItsSecondVersion() {
        given().when(new DraftLifecycleModel("telecom", 1, "name: telecom", NOW))
                .then(SECOND);
    }

    @Test
    void theFirstDraftOfAModelOfOnesOwnIsItsFirstVersion() {
        given().when(new DraftLifecycleModel("ours", 0, "name: ours", NOW))
                .then(new LifecycleModelDrafted("ours", 1, "name: ours", NOW));
    }

    @Test
    void eachDraftIsANewVersion() {
        given(SECOND)
                .when(new DraftLifecycleModel("telecom", 1, "name: telecom", NOW))
                .then(new LifecycleModelDrafted("telecom", 3, "name: telecom", NOW));
        given(SECOND, new LifecycleModelDrafted("telecom", 3, "name: telecom", NOW))
                .when(new DraftLifecycleModel("telecom", 1, "name: telecom", NOW))
                .then(new LifecycleModelDrafted("telecom", 4, "name: telecom", NOW));
    }

    @Test
    void refusesMoreModelsThanFit() {
        LifecycleEvent[] full = IntStream.range(0, 50)
                .mapToObj(i -> new LifecycleModelDrafted("model-" + i, 1, "", NOW))
                .toArray(LifecycleEvent[]::new);

        given(full).when(new DraftLifecycleModel("one-more", 0, "", NOW)).thenRejected("lifecycle.too-many-models");
    }

    @Test
    void putsAVersionInForce() {
        given(SECOND)
                .when(new PutLifecycleModelInForce("telecom", 1, 2, NOW))
                .then(new LifecycleModelPutInForce("telecom", 2, NOW));
    }

    @Test
    void anOlderVersionCanBePutInForceAgain() {
        given(SECOND, new LifecycleModelPutInForce("telecom", 2, NOW))
                .when(new PutLifecycleModelInForce("telecom", 1, 1, NOW))
                .then(new LifecycleModelPutInForce("telecom", 1, NOW));
    }

    @Test
    void changesNothingForTheVersionInForce() {
        given(SECOND, new LifecycleModelPutInForce("telecom", 2, NOW))
                .when(new PutLifecycleModelInForce("telecom", 1, 2, NOW))
                .thenNothing();
    }

    @Test
    void refusesAVersionThatDoesNotExist() {
        given(SECOND).when(new PutLifecycleModelInForce("telecom", 1, 3, NOW)).thenRejected("lifecycle.unknown-model");
        given().when(new PutLifecycleModelInForce("ours", 0, 1, NOW)).thenRejected("lifecycle.unknown-model");
    }

    @Test
    void theFiftiethModelFitsAndEachOfThemMayStillChange() {
        LifecycleEvent[] almost = IntStream.range(0, 49)
                .mapToObj(i -> new LifecycleModelDrafted("model-" + i, 1, "", NOW))
                .toArray(LifecycleEvent[]::new);
        LifecycleEvent[] full = IntStream.range(0, 50)
                .mapToObj(i -> new LifecycleModelDrafted("model-" + i, 1, "", NOW))
                .toArray(LifecycleEvent[]::new);

        given(almost)
                .when(new DraftLifecycleModel("last", 0, "", NOW))
                .then(new LifecycleModelDrafted("last", 1, "", NOW));
        given(full)
                .when(new DraftLifecycleModel("model-7", 0, "", NOW))
                .then(new LifecycleModelDrafted("model-7", 2, "", NOW));
        given(full)
                .when(new DraftLifecycleModel("telecom", 1, "", NOW))
                .then(new LifecycleModelDrafted("telecom", 2, "", NOW));
    }

    @Test
    void versionsCountFromOne() {
        assertThat(given(SECOND)
                        .when(new PutLifecycleModelInForce("telecom", 1, 0, NOW))
                        .thenRejected("lifecycle.unknown-model")
                        .reason())
                .contains("telecom version 0");
    }

    @Test
    void draftingLeavesTheVersionInForce() {
        given(new LifecycleModelPutInForce("telecom", 1, NOW), SECOND)
                .when(new PutLifecycleModelInForce("telecom", 1, 1, NOW))
                .thenNothing();
    }

    private static Specification<LifecycleCommand, ModelRegister, LifecycleEvent> given(LifecycleEvent... history) {
        return Specification.given(
                ModelRegisterDecider::decide,
                ModelRegisterDecider::evolve,
                ModelRegisterDecider.initial(),
                List.of(history));
    }
}
