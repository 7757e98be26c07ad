package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeWalletUseCase;
import io.tenure.loyalty.application.port.in.WalletDeed;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people pay money in for a member, spend it, put a spending back, and pay money out. */
@Page
@RequestMapping("/customers/{id}/loyalty/{programme}/wallets/{currency}/{deed:top-up|spending|refund|pay-out}")
class WalletFormsController {

    private static final String TEMPLATE = "loyalty/forms/wallet";

    private final MemberService members;
    private final WalletService wallets;
    private final ChangeWalletUseCase changes;
    private final Ids ids;

    WalletFormsController(MemberService members, WalletService wallets, ChangeWalletUseCase changes, Ids ids) {
        this.members = members;
        this.wallets = wallets;
        this.changes = changes;
        this.ids = ids;
    }

    /** @param spending the one to put back; null for any other deed */
    @GetMapping
    String form(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String currency,
            @PathVariable String deed,
            @RequestParam(required = false) @Nullable String spending,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        open(WalletService.id(id, programme, currency), deed, caller, format, model);
        WalletForm form = new WalletForm(ids.next(), null, null, spending);
        return new Screen(exchange, model, TEMPLATE, form).show(FormErrors.none());
    }

    @PostMapping
    String send(
            @PathVariable CustomerId id,
            @PathVariable String programme,
            @PathVariable String currency,
            @PathVariable String deed,
            WalletForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        WalletId wallet = WalletService.id(id, programme, currency);
        open(wallet, deed, caller, format, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        WalletDeed wanted = form.deed(deed, new Fields(errors, format.zone()));
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            changes.change(wallet, wanted, caller);
            return exchange.done(WalletService.page(wallet), "flash.wallet");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private void open(WalletId wallet, String deed, Caller caller, Format format, Model model) {
        MemberService.requireWriter(caller);
        model.addAttribute("w", wallets.wallet(wallet, caller));
        model.addAttribute(
                "bonuses", StoredMoneyTerms.bonuses(members.membership(wallet.account(), caller), wallet.currency()));
        model.addAttribute("customer", members.customer(wallet.customer(), caller));
        model.addAttribute("deed", deed);
        model.addAttribute("send", WalletService.page(wallet) + "/" + deed);
        model.addAttribute("cancel", WalletService.page(wallet));
        model.addAttribute("format", format);
    }
}
