package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.programme.Benefits;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what members have beside points: prices of their own, and who may book what from when. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}")
@Tag(name = "Loyalty")
class BenefitController {

    private final BenefitQueries benefits;
    private final LoyaltyQueries programmes;

    BenefitController(BenefitQueries benefits, LoyaltyQueries programmes) {
        this.benefits = benefits;
        this.programmes = programmes;
    }

    /** All lists of prices. */
    @Schema(name = "LoyaltyPriceLists")
    record PriceListsBody(List<PriceListResource> items) {}

    /** Everything that members may book before others. */
    @Schema(name = "LoyaltyBookingWindows")
    record WindowsBody(List<BookingResource> items) {}

    /** What a member may book, and from when on. */
    @Schema(name = "LoyaltyBookingRights")
    record RightsBody(List<BookingRightResource> items) {}

    @GetMapping("/member-prices")
    @Operation(summary = "List what members pay, by the version in force")
    PriceListsBody prices(@PathVariable String programme) {
        return new PriceListsBody(
                inForce(programme).prices().stream().map(PriceListResource::of).toList());
    }

    @GetMapping("/booking-windows")
    @Operation(
            summary = "List who may book what from when on, by the version in force",
            description = "Times are by the clock of the programme.")
    WindowsBody windows(@PathVariable String programme) {
        return new WindowsBody(
                inForce(programme).bookings().stream().map(BookingResource::of).toList());
    }

    @GetMapping("/members/{id}/booking-windows")
    @Operation(summary = "Say what a member may book, and from when on; all of it or only what is about an article")
    RightsBody ofMember(
            @PathVariable String programme,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String item,
            Caller caller) {
        Map<String, String> categories =
                programmes.inForce(programme).map(Programme::categories).orElse(Map.of());
        return new RightsBody(benefits
                .ofMember(new AccountId(programme, id), caller)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.not-enrolled",
                        "Customer " + id + " is no member of programme '" + programme + "' that you may see"))
                .bookings()
                .stream()
                .filter(right -> item == null || right.window().isFor(item, categories.get(item)))
                .map(BookingRightResource::of)
                .toList());
    }

    private Benefits inForce(String programme) {
        return benefits.benefits(programme)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-programme",
                        "No loyalty programme '" + programme + "' is in force: name one that is"));
    }
}
