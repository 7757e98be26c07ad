package io.tenure.access.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.AccessRecord;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who read whose data. */
@RestController
@Tag(name = "Access")
class AccessLogController {

    private static final int MOST = 1_000;

    private final AccessQueries access;

    AccessLogController(AccessQueries access) {
        this.access = access;
    }

    @GetMapping("/api/v1/access-log")
    @Operation(summary = "Read who read what, the newest first")
    PageBody<AccessRecord> accessLog(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> access.accessLog(customer, after, size, caller)), Function.identity());
    }
}
