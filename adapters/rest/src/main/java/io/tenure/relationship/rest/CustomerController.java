package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.Versions;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers customers and shows each as it is, or as it was. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomerController {

    private final RegisterCustomerUseCase registerCustomer;
    private final CustomerQueries customers;
    private final Resources resources;

    CustomerController(RegisterCustomerUseCase registerCustomer, CustomerQueries customers, Resources resources) {
        this.registerCustomer = registerCustomer;
        this.customers = customers;
        this.resources = resources;
    }

    @PostMapping
    @Operation(summary = "Register a customer")
    ResponseEntity<WrittenBody> register(
            @Valid @RequestBody CustomerBody body,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            Caller caller) {
        Written written = registerCustomer.register(body.draft(), IdempotencyKeys.checked(idempotencyKey), caller);
        return Answers.created(written, Answers.customer(written.customerId().value()));
    }

    /** The tag is set by hand: Spring would answer 304 from it, although a merged record may have changed. */
    @GetMapping("/{id}")
    @Operation(summary = "Read a customer, now or as of a date of the world (asOf) and of our knowledge (knownAt)")
    CustomerResource customer(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletResponse response,
            Caller caller) {
        if (asOf != null || knownAt != null) { // no state that a change could build on, hence without a tag
            return resources.customer(
                    customers.asOf(id, asOf, knownAt, caller).orElseThrow(() -> new UnknownCustomer(id)));
        }
        CustomerView view = customers.find(id, caller).orElseThrow(() -> new UnknownCustomer(id));
        response.setHeader(HttpHeaders.ETAG, Versions.tag(view.version()));
        return resources.customer(view);
    }
}
