package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the customers that the caller may see. */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class BookController {

    private static final int MOST = 200;
    private static final Set<String> SORTS = Set.of("name", "lastInteractionAt", "registeredAt", "interactions");

    private final CustomerQueries customers;
    private final Resources resources;

    BookController(CustomerQueries customers, Resources resources) {
        this.customers = customers;
        this.resources = resources;
    }

    @GetMapping
    @Operation(
            summary = "List and search customers",
            description =
                    "With source and externalId: the one that another system knows by that id. A stage is a lifecycle model and one of its stages, such as e-commerce/mature.")
    PageBody<CustomerResource> book(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable CustomerKind kind,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String externalId,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (source != null || externalId != null) {
            return known(source, externalId, caller);
        }
        if (!SORTS.contains(sort)) {
            throw BadRequest.invalid(
                    "sort",
                    "must be one of "
                            + String.join(", ", SORTS.stream().sorted().toList()));
        }
        BookQuery query =
                new BookQuery(search, owner, country, kind, stage, sort, descending, after, Paging.limit(limit, MOST));
        return PageBody.of(Paging.page(after, search, () -> customers.book(query, caller)), resources::customer);
    }

    private PageBody<CustomerResource> known(@Nullable String source, @Nullable String externalId, Caller caller) {
        if (source == null || externalId == null) {
            throw source == null
                    ? BadRequest.invalid("source", "must come with externalId")
                    : BadRequest.invalid("externalId", "must come with source");
        }
        List<CustomerResource> found = customers.findByExternalId(source, externalId, caller).stream()
                .map(resources::customer)
                .toList();
        return new PageBody<>(found, null);
    }
}
