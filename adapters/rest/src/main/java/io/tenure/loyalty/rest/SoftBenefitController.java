package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TakeBackBenefitUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitUseCase;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.ShownWrites;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members may have some times in a period, and records that they had it. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/members/{id}/soft-benefits")
@Tag(name = "Loyalty")
class SoftBenefitController {

    private final UseBenefitUseCase useBenefit;
    private final TakeBackBenefitUseCase takeBackBenefit;
    private final BenefitQueries benefits;
    private final ShownWrites writes;

    SoftBenefitController(
            UseBenefitUseCase useBenefit,
            TakeBackBenefitUseCase takeBackBenefit,
            BenefitQueries benefits,
            ShownWrites writes) {
        this.useBenefit = useBenefit;
        this.takeBackBenefit = takeBackBenefit;
        this.benefits = benefits;
        this.writes = writes;
    }

    /** A use, named for good. */
    @Schema(name = "LoyaltyBenefitUse")
    record UseBody(
            @NotBlank @Size(max = 100) String id,
            @Nullable @Size(max = 200) String outlet) {}

    @GetMapping
    @Operation(summary = "List the soft benefits of a member's tier, and how often they were used in their period")
    SoftBenefitsBody ofMember(@PathVariable String programme, @PathVariable CustomerId id, Caller caller) {
        return SoftBenefitsBody.of(benefits.ofMember(new AccountId(programme, id), caller)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.not-enrolled",
                        "Customer " + id + " is no member of programme '" + programme + "' that you may see"))
                .soft());
    }

    @PostMapping("/{benefit}/uses")
    @Operation(
            summary = "Record that the member has a benefit, unless it is used up",
            description = "The same id again is the same use.")
    ResponseEntity<SoftBenefitsBody> use(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @PathVariable String benefit,
            @Valid @RequestBody UseBody body,
            Caller caller) {
        long position = useBenefit.use(new AccountId(programme, id), benefit, body.id(), body.outlet(), caller);
        return writes.answer(position, () -> ofMember(programme, id, caller));
    }

    @PostMapping("/uses/{use}/cancellation")
    @Operation(summary = "Take back that the member had a benefit: there is one more left in the period")
    ResponseEntity<SoftBenefitsBody> takeBack(
            @PathVariable String programme, @PathVariable CustomerId id, @PathVariable String use, Caller caller) {
        long position = takeBackBenefit.takeBack(new AccountId(programme, id), use, caller);
        return writes.answer(position, () -> ofMember(programme, id, caller));
    }
}
