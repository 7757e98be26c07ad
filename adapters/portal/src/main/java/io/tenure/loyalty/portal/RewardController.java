package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.StockRewardUseCase;
import io.tenure.loyalty.commands.RewardId;
import io.tenure.loyalty.commands.RewardPrice;
import io.tenure.loyalty.commands.RewardTerms;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where marketers offer rewards, and stock them. */
@Page
@RequestMapping("/loyalty/{programme}/rewards/stocking")
class RewardController {

    private static final String TEMPLATE = "loyalty/forms/reward";

    private final LoyaltyQueries queries;
    private final StockRewardUseCase stocking;
    private final Ids ids;

    RewardController(LoyaltyQueries queries, StockRewardUseCase stocking, Ids ids) {
        this.queries = queries;
        this.stocking = stocking;
        this.ids = ids;
    }

    /** @param reward null for a new one */
    @GetMapping
    String form(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String reward,
            Exchange exchange,
            Model model) {
        open(programme, model);
        RewardForm form = Optional.ofNullable(reward)
                .flatMap(named -> queries.reward(new RewardId(programme, named)))
                .map(each -> new RewardForm(
                        ids.next(),
                        each.reward(),
                        each.title(),
                        each.titleZh(),
                        Long.toString(each.price()),
                        each.money() == null ? null : each.money().toPlainString(),
                        null))
                .orElseGet(() -> new RewardForm(ids.next(), null, null, null, null, null, null));
        return new Screen(exchange, model, TEMPLATE, form).show(FormErrors.none());
    }

    @PostMapping
    String stock(
            @PathVariable String programme,
            RewardForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        String currency = open(programme, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        Fields fields = new Fields(errors, format.zone());
        String key = fields.required("key", form.key());
        String reward = fields.required("reward", form.reward());
        String title = fields.required("title", form.title());
        String titleZh = fields.text("titleZh", form.titleZh());
        long price = fields.whole("price", form.price());
        Money money = fields.money("money", form.money(), "money", currency);
        long pieces = fields.whole("pieces", form.pieces());
        if (errors.any()) {
            return screen.show(errors);
        }
        RewardTerms terms = new RewardTerms(title, titleZh, new RewardPrice(price, money));
        try {
            stocking.stock(new RewardId(programme, reward), key, terms, pieces, caller);
            return exchange.done("/loyalty/" + programme, "flash.reward-stocked");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    /** The currency in which members pay beside points. */
    private String open(String programme, Model model) {
        ProgrammeView latest =
                queries.programme(programme, null).orElseThrow(() -> new NotFound("Loyalty programme " + programme));
        String currency = queries.inForce(programme)
                .map(each -> each.currency().getCurrencyCode())
                .orElse(latest.currency());
        model.addAttribute("currency", currency);
        model.addAttribute("programme", programme);
        model.addAttribute("cancel", "/loyalty/" + programme);
        return currency;
    }
}
