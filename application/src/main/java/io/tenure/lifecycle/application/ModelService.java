package io.tenure.lifecycle.application;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.commands.DraftLifecycleModel;
import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.lifecycle.commands.PutLifecycleModelInForce;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.shared.jobs.Jobs;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.OwnWrite;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Keeps lifecycle models and puts them in force on behalf of marketers and administrators. */
final class ModelService {

    private final LifecycleRegister register;
    private final LifecycleModels models;
    private final Views views;
    private final Jobs jobs;
    private final InstantSource clock;

    ModelService(LifecycleRegister register, LifecycleModels models, Views views, Jobs jobs, InstantSource clock) {
        this.register = register;
        this.models = models;
        this.views = views;
        this.jobs = jobs;
        this.clock = clock;
    }

    ModelVersion draft(String name, String text, Caller caller) throws ModelInvalid {
        requireEditor(caller);
        models.understood(name, text);
        send(new DraftLifecycleModel(name, models.shipped(name), text, now()), caller);
        return new ModelVersion(name, models.latest(name));
    }

    long putInForce(ModelVersion version, Caller caller) {
        requireEditor(caller);
        requireKnown(version);
        return send(
                new PutLifecycleModelInForce(
                        version.model(), models.shipped(version.model()), version.version(), now()),
                caller);
    }

    String preview(ModelVersion version, Caller caller) {
        requireEditor(caller);
        requireKnown(version);
        return jobs.begin(PreviewModel.NAME, ModelText.id(version), "");
    }

    private void requireKnown(ModelVersion version) {
        if (models.text(version).isEmpty()) {
            throw Refusal.of(
                    "lifecycle.unknown-model", "There is no lifecycle model " + version + ": name one that is listed");
        }
    }

    private long send(LifecycleCommand command, Caller caller) {
        long position =
                register.handle(command, Map.of(Metadata.ACTOR, caller.name())).position();
        return OwnWrite.awaited(views, LifecycleViews.PROJECTION, position);
    }

    private static void requireEditor(Caller caller) {
        if (!caller.hasAny(Role.MARKETER, Role.ADMIN)) {
            throw new AccessDenied(
                    "Changing lifecycle models takes the role MARKETER or ADMIN; '" + caller.name() + "' has neither");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
