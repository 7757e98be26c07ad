package io.tenure.segmentation.portal;

import io.tenure.access.Caller;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** To which segments a customer belongs and belonged, and why. */
@Page
class CustomerSegmentsController {

    private final SegmentQueries queries;
    private final SegmentTitles titles;

    CustomerSegmentsController(SegmentQueries queries, SegmentTitles titles) {
        this.queries = queries;
        this.titles = titles;
    }

    @GetMapping("/customers/{id}/segments")
    String segments(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        model.addAttribute(
                "segments", queries.ofCustomer(id, caller).orElseThrow(() -> new NotFound("Customer " + id)));
        model.addAttribute(
                "titles", queries.segments().stream().collect(Collectors.toMap(SegmentView::name, titles::of)));
        model.addAttribute("format", format);
        return exchange.part(model, "segmentation/panel", "panel", "/customers/" + id);
    }

    @GetMapping("/customers/{id}/segments/{membership}/conditions")
    String conditions(
            @PathVariable CustomerId id, @PathVariable String membership, Caller caller, Format format, Model model) {
        model.addAttribute(
                "conditions",
                queries.conditions(id, membership, caller)
                        .orElseThrow(() -> new NotFound("The stay of a customer in a segment")));
        model.addAttribute("format", format);
        return "segmentation/conditions :: conditions";
    }
}
