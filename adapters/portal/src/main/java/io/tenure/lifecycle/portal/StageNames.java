package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.domain.Wording;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleQueries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What models and their stages are called in the language of the reader. */
@Component("stageNames")
class StageNames {

    private final LifecycleQueries queries;

    StageNames(LifecycleQueries queries) {
        this.queries = queries;
    }

    public String say(Wording words) {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? words.zh() : words.en();
    }

    /** A stage to choose, in the order of the model. */
    record Choice(String path, String name) {}

    /** The stages of the model in force. */
    public List<Choice> inForce() {
        LifecycleModelView model = queries.inForce();
        return model.stages().stream()
                .map(stage -> new Choice(model.name() + "/" + stage.id(), say(stage.name())))
                .toList();
    }

    /** Whether the firm sees its customers by this model now. */
    public boolean rules(String model) {
        return queries.inForce().name().equals(model);
    }

    /** The title of a model; its name when it is not kept any more. */
    public String title(String model) {
        return queries.model(model, null).map(found -> say(found.title())).orElse(model);
    }

    /** The name that the version gives a stage, null for the latest version; the stage's id when it has none. */
    public String of(String model, @Nullable Long version, String stage) {
        Optional<LifecycleModelView> found = queries.model(model, version);
        return found.stream()
                .flatMap(one -> one.stages().stream())
                .filter(one -> one.id().equals(stage))
                .map(one -> say(one.name()))
                .findFirst()
                .orElse(stage);
    }
}
