package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ListBenefitsAtTillUseCase;
import io.tenure.loyalty.application.port.in.TakeBackBenefitAtTillUseCase;
import io.tenure.loyalty.application.port.in.UseBenefitAtTillUseCase;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.rest.PosBodies.MemberBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets tills give what members may have some times in a period. */
@RestController
@RequestMapping("/api/v1/pos/benefits")
@Tag(name = "Point of sale")
class PosBenefitController {

    private final ListBenefitsAtTillUseCase listBenefits;
    private final UseBenefitAtTillUseCase useBenefit;
    private final TakeBackBenefitAtTillUseCase takeBackBenefit;

    PosBenefitController(
            ListBenefitsAtTillUseCase listBenefits,
            UseBenefitAtTillUseCase useBenefit,
            TakeBackBenefitAtTillUseCase takeBackBenefit) {
        this.listBenefits = listBenefits;
        this.useBenefit = useBenefit;
        this.takeBackBenefit = takeBackBenefit;
    }

    /** A use; outlet and receipt name it for good, so two uses have two numbers. */
    @Schema(name = "PosBenefitUse")
    record UseBody(
            @NotNull @Valid MemberBody member,
            @NotBlank @Size(max = 100) String benefit,
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt) {}

    /** The use that is taken back. */
    @Schema(name = "PosBenefitCancellation")
    record CancellationBody(
            @NotNull @Valid MemberBody member,
            @NotNull @Pattern(regexp = ReceiptId.OUTLET) String outlet,
            @NotNull @Pattern(regexp = ReceiptId.RECEIPT) String receipt) {}

    @PostMapping("/look-up")
    @Operation(summary = "List the soft benefits of a member's tier, and what is left of each; nothing is recorded")
    SoftBenefitsBody benefits(@Valid @RequestBody MemberBody body, Caller caller) {
        return SoftBenefitsBody.of(listBenefits.benefits(body.reference(), caller));
    }

    @PostMapping("/uses")
    @Operation(
            summary = "Record that the member has a benefit, unless it is used up",
            description = "The same outlet and receipt again are the same use.")
    SoftBenefitsBody use(@Valid @RequestBody UseBody body, Caller caller) {
        return SoftBenefitsBody.of(useBenefit.use(
                body.member().reference(), body.benefit(), new ReceiptId(body.outlet(), body.receipt()), caller));
    }

    @PostMapping("/cancellations")
    @Operation(
            summary = "Take back that the member had a benefit: there is one more left in the period",
            description = "A use that was taken back stays so, however late it is told again.")
    SoftBenefitsBody takeBack(@Valid @RequestBody CancellationBody body, Caller caller) {
        return SoftBenefitsBody.of(takeBackBenefit.takeBack(
                body.member().reference(), new ReceiptId(body.outlet(), body.receipt()), caller));
    }
}
