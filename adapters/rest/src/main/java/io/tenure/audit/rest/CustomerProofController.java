package io.tenure.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.audit.History;
import io.tenure.audit.LedgerEvent;
import io.tenure.audit.PersonalData;
import io.tenure.audit.PersonalDataExport;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.NotFound;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells all that the ledger holds of one customer. */
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Personal data")
class CustomerProofController {

    private static final int MOST = 1_000;

    private final History history;
    private final PersonalData personalData;

    CustomerProofController(History history, PersonalData personalData) {
        this.history = history;
        this.personalData = personalData;
    }

    @GetMapping("/history")
    @Operation(summary = "Read a customer's events step by step, with actor, time and cause")
    PageBody<LedgerEvent> history(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "0") long after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        return history.of(id.value(), after, Paging.limit(limit, MOST), caller)
                .map(page -> PageBody.of(page, Function.<LedgerEvent>identity()))
                .orElseThrow(() -> unknown(id));
    }

    @GetMapping("/personal-data")
    @Operation(summary = "Export everything that is kept of a person")
    PersonalDataExport personalData(@PathVariable CustomerId id, Caller caller) {
        return personalData.export(id.value(), caller).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(CustomerId id) {
        return new NotFound("relationship.unknown-customer", "There is no customer " + id + " that you may see");
    }
}
