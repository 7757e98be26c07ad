package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.CustomerStages;
import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleModelView.StageOfModel;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.StageMoveView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a customer stands in its life with the firm, and how it came there. */
@Page
class StagesController {

    private final LifecycleQueries queries;
    private final StageNames names;

    StagesController(LifecycleQueries queries, StageNames names) {
        this.queries = queries;
        this.names = names;
    }

    @GetMapping("/customers/{id}/stages")
    String stages(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        CustomerStages stages = queries.stages(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        LifecycleModelView inForce = queries.inForce();
        Predicate<StageMoveView> byThis = move -> move.model().equals(inForce.name());
        Optional<StageMoveView> now = stages.current().stream().filter(byThis).findFirst();
        model.addAttribute("format", format);
        model.addAttribute("lifecycle", inForce);
        model.addAttribute("customer", id.value());
        model.addAttribute("now", now.orElse(null));
        model.addAttribute("stage", now.flatMap(move -> stage(inForce, move)).orElse(null));
        model.addAttribute(
                "elsewhere", stages.current().stream().filter(byThis.negate()).toList());
        model.addAttribute("moves", stages.history());
        model.addAttribute("money", queries.money(id, caller).orElse(List.of()));
        model.addAttribute(
                "stageNamesById",
                inForce.stages().stream().collect(Collectors.toMap(StageOfModel::id, one -> names.say(one.name()))));
        return exchange.part(model, "lifecycle/panel", "stages", "/customers/" + id);
    }

    private static Optional<StageOfModel> stage(LifecycleModelView model, StageMoveView move) {
        return model.stages().stream()
                .filter(stage -> stage.id().equals(move.to()))
                .findFirst();
    }
}
