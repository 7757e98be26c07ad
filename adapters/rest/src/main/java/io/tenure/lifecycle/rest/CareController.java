package io.tenure.lifecycle.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.lifecycle.application.port.in.ChangeCareUseCase;
import io.tenure.lifecycle.application.port.in.JudgeLeadUseCase;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.relationship.application.port.in.UnknownCustomer;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the firm cares for a customer: the level agreed, services to come, and what a lead answered. */
@RestController
@RequestMapping("/api/v1/customers/{id}/care")
@Tag(name = "Care")
class CareController {

    private final CareQueries queries;
    private final ChangeCareUseCase changeCare;
    private final JudgeLeadUseCase judgeLead;
    private final Ids ids;
    private final InstantSource clock;
    private final ShownWrites writes;

    CareController(
            CareQueries queries,
            ChangeCareUseCase changeCare,
            JudgeLeadUseCase judgeLead,
            Ids ids,
            InstantSource clock,
            ShownWrites writes) {
        this.queries = queries;
        this.changeCare = changeCare;
        this.judgeLead = judgeLead;
        this.ids = ids;
        this.clock = clock;
        this.writes = writes;
    }

    /** A level, and how often we speak at least. */
    @Schema(name = "RelationshipLevelChoice")
    record LevelBody(@NotNull RelationshipLevel level, long contactEveryDays) {}

    /** A service to come. */
    @Schema(name = "NewServiceStep")
    record StepBody(
            @NotBlank String product,
            @NotNull ServiceStepKind kind,
            @NotNull LocalDate dueOn) {}

    /** Whether a service was done. */
    @Schema(name = "ServiceStepEnd")
    record EndBody(@NotNull Boolean done) {}

    /**
     * What a lead answered, by question; the first script where none is named. With model and modelVersion, as the
     * scripts were listed with, the answers are refused when others are in force by now. callBackAt is for a verdict
     * that stays open, the time that the script says if left out.
     */
    @Schema(name = "LeadAnswers")
    record AnswersBody(
            @Nullable String model,
            @Nullable Long modelVersion,
            @Nullable String script,
            @NotNull Map<String, String> answers,
            @Nullable Instant callBackAt) {}

    @GetMapping
    @Operation(summary = "Read how the firm cares for a customer")
    CustomerCare care(@PathVariable CustomerId id, Caller caller) {
        return queries.find(id, caller).orElseThrow(() -> new UnknownCustomer(id));
    }

    @PutMapping("/level")
    @Operation(summary = "Choose the level of care and how often we speak with the customer at least")
    ResponseEntity<CustomerCare> level(@PathVariable CustomerId id, @Valid @RequestBody LevelBody body, Caller caller) {
        return change(id, new ChooseRelationshipLevel(id, body.level(), body.contactEveryDays(), now()), caller);
    }

    @PostMapping("/steps")
    @ResponseStatus(HttpStatus.CREATED) // for the description of the interface; the answer says it itself
    @Operation(summary = "Plan to be of service with something that the customer bought")
    ResponseEntity<CustomerCare> plan(@PathVariable CustomerId id, @Valid @RequestBody StepBody body, Caller caller) {
        long position = changeCare.change(
                new PlanServiceStep(id, ids.next(), body.product(), body.kind(), body.dueOn(), now()), caller);
        return writes.answer(HttpStatus.CREATED, position, () -> care(id, caller));
    }

    @PostMapping("/steps/{stepId}/ends")
    @Operation(summary = "Note that a planned service was done, or is not needed")
    ResponseEntity<CustomerCare> end(
            @PathVariable CustomerId id, @PathVariable String stepId, @Valid @RequestBody EndBody body, Caller caller) {
        return change(id, new EndServiceStep(id, stepId, body.done(), now()), caller);
    }

    @PostMapping("/lead-answers")
    @Operation(
            summary = "Judge what a lead answered",
            description =
                    "By a script of the lifecycle model in force. The lead is confirmed or dropped, or called back"
                            + " when the answers leave it open.")
    ResponseEntity<CustomerCare> answers(
            @PathVariable CustomerId id, @Valid @RequestBody AnswersBody body, Caller caller) {
        LeadAnswers given = new LeadAnswers(
                body.model(), body.modelVersion(), body.script(), body.answers(), body.callBackAt(), ZoneOffset.UTC);
        return writes.answer(judgeLead.judge(id, given, caller), () -> care(id, caller));
    }

    private ResponseEntity<CustomerCare> change(CustomerId id, CareCommand command, Caller caller) {
        return writes.answer(changeCare.change(command, caller), () -> care(id, caller));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
