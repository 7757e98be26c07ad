package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.SplitCustomerUseCase;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Declares two records to be one customer, or finds that they are two. */
@Page
@RequestMapping("/customers/{id}")
class MergeController {
    private static final String TEMPLATE = "relationship/forms/merge";

    private static final int CANDIDATES = 8;

    private final Desk desk;
    private final CustomerQueries queries;
    private final MergeCustomersUseCase merges;
    private final SplitCustomerUseCase splits;

    MergeController(Desk desk, CustomerQueries queries, MergeCustomersUseCase merges, SplitCustomerUseCase splits) {
        this.desk = desk;
        this.queries = queries;
        this.merges = merges;
        this.splits = splits;
    }

    @GetMapping("/merge")
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new MergeForm(null, null));
    }

    @GetMapping("/merge/candidates")
    String candidates(Errand errand, @RequestParam(defaultValue = "") String q) {
        May.requireWriter(errand.caller());
        offer(q, errand);
        return "relationship/candidates :: candidates(field='absorbed')";
    }

    @PostMapping("/merge")
    String merge(Errand errand, MergeForm form) {
        offer(form.q(), errand);
        return desk.submit(errand, TEMPLATE, form, "flash.merged", (fields, local) -> {
            var other = form.other(errand.customer(), fields);
            return () -> Done.on(merges.merge(errand.customer(), other, errand.caller()));
        });
    }

    @PostMapping("/splits")
    String split(Errand errand, @RequestParam CustomerId absorbed) {
        return desk.press(errand, "flash.split", () -> splits.split(errand.customer(), absorbed, errand.caller()));
    }

    /** Offers what the words find; nothing while nothing was typed. */
    private void offer(@Nullable String words, Errand errand) {
        if (words == null || words.isBlank()) {
            return;
        }
        var query = new BookQuery(words.strip(), null, null, null, null, "interactions", true, null, CANDIDATES);
        var others = queries.book(query, errand.caller()).views().stream()
                .filter(one -> !one.id().equals(errand.customer().value()))
                .toList();
        errand.model().addAttribute("candidates", others);
    }
}
