package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeGuestUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.Invitation;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invites a member to events, notes the answers, and that the member was there. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/members/{id}/events")
@Tag(name = "Loyalty")
class InvitationController {

    private final ChangeGuestUseCase changeGuest;
    private final GatheringQueries queries;
    private final ShownWrites writes;

    InvitationController(ChangeGuestUseCase changeGuest, GatheringQueries queries, ShownWrites writes) {
        this.changeGuest = changeGuest;
        this.queries = queries;
        this.writes = writes;
    }

    /** How the member is to stand as a guest. */
    @Schema(name = "LoyaltyGuestState")
    record StateBody(@NotNull GuestState state) {}

    /** An event, and how the member stands there; without a state the member may be invited. */
    @Schema(name = "LoyaltyInvitation")
    record InvitationBody(EventResource event, @Nullable GuestState state) {

        static InvitationBody of(Invitation invitation) {
            return new InvitationBody(EventResource.of(invitation.gathering()), invitation.state());
        }
    }

    /** Events to come and of the last 30 days that a member is invited to or may be. */
    @Schema(name = "LoyaltyInvitations")
    record InvitationsBody(List<InvitationBody> items) {}

    @GetMapping
    @Operation(summary = "List the events that a member is invited to or may be, the next one first")
    InvitationsBody ofMember(@PathVariable String programme, @PathVariable CustomerId id, Caller caller) {
        return new InvitationsBody(queries
                .ofMember(new AccountId(programme, id), caller)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.not-enrolled",
                        "Customer " + id + " is no member of programme '" + programme + "' that you may see"))
                .stream()
                .map(InvitationBody::of)
                .toList());
    }

    @PutMapping("/{event}")
    @Operation(
            summary = "Invite a member to an event, note the answer, or that the member was there",
            description = "A seat is taken by ACCEPTED, and by ATTENDED of whoever had none; DECLINED gives it back.")
    ResponseEntity<InvitationsBody> change(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String event,
            @Valid @RequestBody StateBody body,
            Caller caller) {
        long position = changeGuest.change(new GatheringId(programme, event), id, body.state(), caller);
        return writes.answer(position, () -> ofMember(programme, id, caller));
    }
}
