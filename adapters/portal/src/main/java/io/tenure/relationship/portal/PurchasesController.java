package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Chart;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Wording;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws what a customer bought and sent back in the two years up to its last purchase. */
@Page
class PurchasesController {
    private final RecentInteractions recent;
    private final Desk desk;
    private final Wording wording;

    PurchasesController(RecentInteractions recent, Desk desk, Wording wording) {
        this.recent = recent;
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/customers/{id}/purchases")
    String purchases(@PathVariable CustomerId id, Caller caller, Format format, Model model) {
        var customer = desk.find(id, caller);
        var local = format.in(customer.timeZone());
        model.addAttribute("format", local);
        recent.newest(id, InteractionKind.PURCHASE, caller)
                .map(last -> Months.endingWith(last.occurredAt(), local.zone()))
                .map(months -> months.sinceFirst(customer.together().firstAt()))
                .ifPresent(months -> draw(id, months, caller, local, model));
        return "relationship/purchases :: chart";
    }

    private void draw(CustomerId id, Months wanted, Caller caller, Format format, Model model) {
        var bought = recent.of(id, InteractionKind.PURCHASE, wanted.begin(), caller);
        var returned = recent.of(id, InteractionKind.RETURN, wanted.begin(), caller);
        var months = bought.wholeMonths(returned.wholeMonths(wanted));
        Purchases.of(months, bought.views(), returned.views()).ifPresent(purchases -> {
            model.addAttribute("chart", chart(purchases, format));
            model.addAttribute("cut", !months.equals(wanted));
            model.addAttribute("otherCurrencies", purchases.otherCurrencies());
        });
    }

    private Chart chart(Purchases purchases, Format format) {
        return new Chart(
                Chart.Kind.BARS,
                wording.say("purchases.title", purchases.currency()),
                wording.say("purchases.month"),
                purchases.months().stream().map(format::month).toList(),
                List.of(
                        Chart.Series.of(
                                wording.say("purchases.bought"),
                                purchases.bought(),
                                amount -> format.money(amount, purchases.currency())),
                        Chart.Series.of(
                                wording.say("purchases.returned"),
                                purchases.returned(),
                                amount -> format.money(amount, purchases.currency()))),
                purchases.currency());
    }
}
