package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people spend, adjust, transfer and pool the points of a member, and end a membership. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}")
class MemberFormsController {

    private static final int CANDIDATES = 8;

    private final MemberService members;
    private final CustomerQueries customers;
    private final ChangeLoyaltyAccountUseCase changes;
    private final Ids ids;

    MemberFormsController(
            MemberService members, CustomerQueries customers, ChangeLoyaltyAccountUseCase changes, Ids ids) {
        this.members = members;
        this.customers = customers;
        this.changes = changes;
        this.ids = ids;
    }

    @GetMapping("/{form:redemption|adjustment|transfer|pool|end}")
    String form(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        open(new AccountId(programme, id), caller, format, model);
        return screen(form, MemberForm.blank(ids.next()), exchange, model).show(FormErrors.none());
    }

    @PostMapping("/redemption")
    String redeem(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            MemberForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        open(account, caller, format, model);
        return settle(account, screen("redemption", form, exchange, model), caller, format, form::redemption);
    }

    @PostMapping("/adjustment")
    String adjust(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            MemberForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        open(account, caller, format, model);
        return settle(account, screen("adjustment", form, exchange, model), caller, format, form::adjustment);
    }

    @PostMapping("/transfer")
    String transfer(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            MemberForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        open(account, caller, format, model);
        offer(form.q(), id, caller, model);
        return settle(
                account,
                screen("transfer", form, exchange, model),
                caller,
                format,
                fields -> form.transfer(id, fields));
    }

    @PostMapping("/pool")
    String joinPool(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            MemberForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        open(account, caller, format, model);
        offer(form.q(), id, caller, model);
        return settle(account, screen("pool", form, exchange, model), caller, format, fields -> form.pool(id, fields));
    }

    @GetMapping("/transfer/candidates")
    String candidates(
            @PathVariable CustomerId id, @RequestParam(defaultValue = "") String q, Caller caller, Model model) {
        MemberService.requireWriter(caller);
        offer(q, id, caller, model);
        return "relationship/candidates :: candidates(field='to')";
    }

    @PostMapping("/end")
    String end(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            MemberForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        AccountId account = new AccountId(programme, id);
        open(account, caller, format, model);
        return settle(account, screen("end", form, exchange, model), caller, format, form::end);
    }

    private static Screen screen(String form, MemberForm values, Exchange exchange, Model model) {
        return new Screen(exchange, model, "loyalty/forms/" + form, values);
    }

    private void open(AccountId account, Caller caller, Format format, Model model) {
        MemberService.requireWriter(caller);
        model.addAttribute("m", members.membership(account, caller));
        model.addAttribute("customer", members.customer(account.customer(), caller));
        model.addAttribute("cancel", MemberService.page(account));
        model.addAttribute("format", format);
    }

    private String settle(
            AccountId account, Screen screen, Caller caller, Format format, Function<Fields, LoyaltyDeed> read) {
        FormErrors errors = FormErrors.none();
        LoyaltyDeed deed = read.apply(new Fields(errors, format.zone()));
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            changes.change(account, deed, caller);
            return screen.exchange().done(MemberService.page(account), "flash.loyalty");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    /** Offers the customers whom the words find; nothing while nothing was typed. */
    private void offer(@Nullable String words, CustomerId id, Caller caller, Model model) {
        if (words == null || words.isBlank()) {
            return;
        }
        var query = new BookQuery(words.strip(), null, null, null, null, "interactions", true, null, CANDIDATES);
        model.addAttribute(
                "candidates",
                customers.book(query, caller).views().stream()
                        .filter(one -> !one.id().equals(id.value()))
                        .toList());
    }
}
