package io.tenure.lifecycle.application;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Every lifecycle model there is, shipped or drafted, ready to assess by. */
final class LifecycleModels {

    /** What is in force as long as the firm has chosen nothing. */
    private static final String AT_FIRST = "e-commerce";

    private final Views views;
    private final ModelFiles files;
    private final ModelCompiler compiler;
    private final ModelCompiler drafts;
    private final Map<ModelVersion, LifecycleModel> compiled = new ConcurrentHashMap<>();

    LifecycleModels(Views views, ModelFiles files, Rules rules) {
        this.views = views;
        this.files = files;
        this.compiler = new ModelCompiler(files, rules);
        this.drafts = new ModelCompiler(files, rules.ofDrafts());
    }

    /**
     * Understands a text that is new.
     *
     * @throws ModelInvalid with everything that is wrong with it
     */
    LifecycleModel understood(String name, String text) throws ModelInvalid {
        return drafts.compile(new ModelVersion(name, 0), text);
    }

    LifecycleModel inForce() {
        ModelVersion version = views.find(LifecycleViews.IN_FORCE, InForce.ID)
                .map(chosen -> new ModelVersion(chosen.model(), chosen.version()))
                .orElseGet(() -> new ModelVersion(AT_FIRST, 1));
        return find(version).orElseThrow(() -> new IllegalStateException("There is no " + version));
    }

    Optional<LifecycleModel> find(ModelVersion version) {
        LifecycleModel known = compiled.get(version);
        return known != null
                ? Optional.of(known)
                : text(version).map(text -> compiled.computeIfAbsent(version, _ -> kept(version, text)));
    }

    /** Empty also for a version that this release no longer understands. */
    Optional<LifecycleModel> ifUnderstood(ModelVersion version) {
        return Optional.ofNullable(compiled.get(version)).or(() -> text(version).flatMap(text -> {
            try {
                LifecycleModel understood = compiler.compile(version, text);
                compiled.putIfAbsent(version, understood);
                return Optional.of(understood);
            } catch (ModelInvalid noLonger) {
                return Optional.empty();
            }
        }));
    }

    /** What a version says, in YAML. */
    Optional<String> text(ModelVersion version) {
        return version.version() == 1 && files.shipped().contains(version.model())
                ? Optional.of(files.shippedText(version.model()))
                : views.find(LifecycleViews.MODELS, ModelText.id(version)).map(ModelText::text);
    }

    /** The version that came with the product, 0 when none did. */
    long shipped(String name) {
        return files.shipped().contains(name) ? 1 : 0;
    }

    /** The latest version of each model, in the order of the names. */
    List<LifecycleModel> latest() {
        TreeSet<String> names = new TreeSet<>(files.shipped());
        views.all(LifecycleViews.MODELS, List.of(), "model", false).forEach(draft -> names.add(draft.model()));
        return names.stream()
                .flatMap(name -> find(new ModelVersion(name, latest(name))).stream())
                .toList();
    }

    long latest(String name) {
        Page<ModelText> newest = views.page(
                LifecycleViews.MODELS,
                new ViewQuery(List.of(new Filter.Is("model", name)), null, "version", true, null, 1));
        return newest.views().stream().mapToLong(ModelText::version).findFirst().orElseGet(() -> shipped(name));
    }

    /** A text was valid when it was drafted; if a later release no longer knows a column, that must be said. */
    private LifecycleModel kept(ModelVersion version, String text) {
        try {
            return compiler.compile(version, text);
        } catch (ModelInvalid e) {
            throw new IllegalStateException(
                    "Lifecycle model " + version + " is no longer valid: " + e.getMessage()
                            + ". Draft it anew and put that version in force.",
                    e);
        }
    }
}
