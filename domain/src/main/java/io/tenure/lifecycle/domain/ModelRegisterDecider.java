package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.commands.DraftLifecycleModel;
import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.lifecycle.commands.PutLifecycleModelInForce;
import io.tenure.lifecycle.events.LifecycleEvent;
import io.tenure.lifecycle.events.LifecycleModelDrafted;
import io.tenure.lifecycle.events.LifecycleModelPutInForce;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Decides what happens to the firm's lifecycle models. */
public final class ModelRegisterDecider {

    private static final int MOST_MODELS = 50;

    private ModelRegisterDecider() {}

    public static ModelRegister initial() {
        return new ModelRegister(List.of(), null);
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<LifecycleEvent> decide(LifecycleCommand command, ModelRegister register) {
        return switch (command) {
            case DraftLifecycleModel c -> draft(c, register);
            case PutLifecycleModelInForce c -> putInForce(c, register);
        };
    }

    public static ModelRegister evolve(ModelRegister register, LifecycleEvent event) {
        return switch (event) {
            case LifecycleModelDrafted e -> register.drafted(new ModelVersion(e.model(), e.version()));
            case LifecycleModelPutInForce e -> register.inForce(new ModelVersion(e.model(), e.version()));
        };
    }

    private static Decision<LifecycleEvent> draft(DraftLifecycleModel c, ModelRegister register) {
        long latest = register.latest(c.model(), c.shipped());
        return latest == 0 && register.latest().size() >= MOST_MODELS
                ? Decision.rejected(
                        "lifecycle.too-many-models",
                        "At most " + MOST_MODELS + " lifecycle models fit: change one of them instead.")
                : Decision.accepted(new LifecycleModelDrafted(c.model(), latest + 1, c.text(), c.now()));
    }

    private static Decision<LifecycleEvent> putInForce(PutLifecycleModelInForce c, ModelRegister register) {
        ModelVersion wanted = new ModelVersion(c.model(), c.version());
        if (c.version() < 1 || c.version() > register.latest(c.model(), c.shipped())) {
            return Decision.rejected(
                    "lifecycle.unknown-model",
                    "There is no " + wanted + " of the lifecycle models: draft it first, or name one that is listed.");
        }
        return wanted.equals(register.inForce())
                ? Decision.nothing()
                : Decision.accepted(new LifecycleModelPutInForce(c.model(), c.version(), c.now()));
    }
}
