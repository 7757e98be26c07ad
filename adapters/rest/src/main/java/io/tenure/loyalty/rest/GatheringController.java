package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.CallOffGatheringUseCase;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.PlanGatheringUseCase;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ShownWrites;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans events for members, and shows who comes. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/events")
@Tag(name = "Loyalty")
class GatheringController {

    private static final int MOST = 1_000;

    private final PlanGatheringUseCase planGathering;
    private final CallOffGatheringUseCase callOffGathering;
    private final GatheringQueries queries;
    private final ShownWrites writes;

    GatheringController(
            PlanGatheringUseCase planGathering,
            CallOffGatheringUseCase callOffGathering,
            GatheringQueries queries,
            ShownWrites writes) {
        this.planGathering = planGathering;
        this.callOffGathering = callOffGathering;
        this.queries = queries;
        this.writes = writes;
    }

    /** What an event is to be; tier and segment tell who may be invited. */
    @Schema(name = "LoyaltyEventPlan")
    record PlanBody(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String place,
            @NotNull Instant beginsAt,
            int seats,

            @Schema(description = "from which on members may be invited; all unless given") @Nullable
            String tier,

            @Schema(description = "to which they have to belong; any unless given") @Nullable
            String segment) {

        GatheringPlan plan() {
            return new GatheringPlan(title, place, beginsAt, seats, tier, segment);
        }
    }

    /** Why an event does not take place; its guests read it. */
    @Schema(name = "LoyaltyEventCallOff")
    record CallOffBody(@NotBlank @Size(max = 200) String reason) {}

    /** All events of a programme. */
    @Schema(name = "LoyaltyEvents")
    record GatheringsBody(List<EventResource> items) {}

    /** A guest, and since when the guest stands so. */
    @Schema(name = "LoyaltyGuest")
    record GuestBody(String customerId, GuestState state, Instant since) {

        static GuestBody of(GuestView view) {
            return new GuestBody(view.customerId(), view.state(), view.since());
        }
    }

    @GetMapping
    @Operation(summary = "List the events for members, the latest first")
    GatheringsBody gatherings(@PathVariable String programme) {
        return new GatheringsBody(
                queries.gatherings(programme).stream().map(EventResource::of).toList());
    }

    @PutMapping("/{event}")
    @Operation(summary = "Plan an event for members, or change the plan")
    ResponseEntity<EventResource> plan(
            @PathVariable String programme,
            @PathVariable String event,
            @Valid @RequestBody PlanBody body,
            Caller caller) {
        GatheringId id = new GatheringId(programme, event);
        long position = planGathering.plan(id, body.plan(), caller);
        return writes.answer(position, () -> EventResource.of(find(id)));
    }

    @PostMapping("/{event}/call-off")
    @Operation(
            summary = "Call an event for members off",
            description = "Its guests stay on its list and read the reason; nothing of it can be changed any more.")
    ResponseEntity<EventResource> callOff(
            @PathVariable String programme,
            @PathVariable String event,
            @Valid @RequestBody CallOffBody body,
            Caller caller) {
        GatheringId id = new GatheringId(programme, event);
        long position = callOffGathering.callOff(id, body.reason(), caller);
        return writes.answer(position, () -> EventResource.of(find(id)));
    }

    @GetMapping("/{event}/guests")
    @Operation(summary = "List the guests of an event whom the caller may see")
    PageBody<GuestBody> guests(
            @PathVariable String programme,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        GatheringId id = new GatheringId(programme, event);
        find(id);
        int size = Paging.limit(limit, MOST);
        return PageBody.of(Paging.page(after, null, () -> queries.guests(id, after, size, caller)), GuestBody::of);
    }

    private GatheringView find(GatheringId id) {
        return queries.gathering(id)
                .orElseThrow(() -> Refusal.of("loyalty.unknown-event", "There is no event " + id + ": name one."));
    }
}
