package io.tenure.value.portal;

import io.tenure.access.Caller;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.value.queries.ValueQueries;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ten segments counted by the rules of published analyses, from whatever day somebody names. */
@Page
class RfmTableController {

    private final ValueQueries queries;

    RfmTableController(ValueQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/value/rfm")
    String rfm(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate reference,
            Caller caller,
            Format format,
            Model model) {
        if (reference != null) {
            model.addAttribute("report", queries.rfm(reference, caller));
        }
        LocalDate today = LocalDate.ofInstant(format.now(), format.zone());
        model.addAttribute("reference", reference == null ? today : reference);
        model.addAttribute("format", format);
        return "value/rfm";
    }
}
