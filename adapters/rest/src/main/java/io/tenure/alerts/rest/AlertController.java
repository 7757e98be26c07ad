package io.tenure.alerts.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.alerts.application.port.in.CloseAlertUseCase;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.queries.AlertQueries;
import io.tenure.alerts.queries.AlertQuery;
import io.tenure.alerts.queries.AlertView;
import io.tenure.alerts.queries.RefusedCodesView;
import io.tenure.shared.rest.NotFound;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ShownWrites;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what looks like misuse of memberships, and takes down what it was. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Alerts")
class AlertController {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final AlertQueries queries;
    private final CloseAlertUseCase closeAlert;
    private final ShownWrites writes;

    AlertController(AlertQueries queries, CloseAlertUseCase closeAlert, ShownWrites writes) {
        this.queries = queries;
        this.closeAlert = closeAlert;
        this.writes = writes;
    }

    /** What an alert turned out to be. */
    @Schema(name = "AlertClosing")
    record ClosingBody(
            @NotNull Verdict verdict,

            @Size(max = LONGEST_NOTE) @Nullable String note) {}

    @GetMapping
    @Operation(summary = "List alerts, the newest first", description = "Those that are open, those closed, or all.")
    PageBody<AlertView> alerts(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        AlertQuery query = new AlertQuery(open, rule, after, Paging.limit(limit, MOST));
        return PageBody.of(Paging.page(after, null, () -> queries.alerts(query, caller)), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an alert with the facts that raised it")
    AlertView alert(@PathVariable String id, Caller caller) {
        return queries.alert(id, caller)
                .orElseThrow(() -> new NotFound("alerts.unknown-alert", "There is no alert " + id));
    }

    @PostMapping("/{id}/closing")
    @Operation(
            summary = "Close an alert as real or as a false alarm, once",
            description = "The share of false alarms is shown beside its rule.")
    ResponseEntity<AlertView> close(@PathVariable String id, @Valid @RequestBody ClosingBody body, Caller caller) {
        long position = closeAlert.close(id, body.verdict(), body.note(), caller);
        return writes.answer(position, () -> alert(id, caller));
    }

    @GetMapping("/refused-codes")
    @Operation(
            summary = "Read who gave numbers of cards and codes of cards and coupons that nobody has, and how many",
            description = "A hundred keys and users at most, whoever did last first.")
    List<RefusedCodesView> refusedCodes(Caller caller) {
        return queries.refusedCodes(caller);
    }
}
