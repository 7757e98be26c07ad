package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.OtherStages;
import io.tenure.lifecycle.queries.OtherStagesQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why a customer is in a stage and in no other. */
@Page
@RequestMapping("/customers/{id}/stages")
class OtherStagesController {

    private final OtherStagesQueries queries;

    OtherStagesController(OtherStagesQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/others")
    String now(@PathVariable CustomerId id, Caller caller, Format format, Model model) {
        return table(queries.now(id, caller), format, model);
    }

    @GetMapping("/{move}/others")
    String at(@PathVariable CustomerId id, @PathVariable String move, Caller caller, Format format, Model model) {
        return table(queries.at(id, move, caller), format, model);
    }

    private static String table(Optional<OtherStages> others, Format format, Model model) {
        model.addAttribute("others", others.orElseThrow(() -> new NotFound("The move of a customer")));
        model.addAttribute("format", format);
        return "lifecycle/others :: others";
    }
}
