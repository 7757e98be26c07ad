package io.tenure.loyalty.portal;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.OwnMembership;
import io.tenure.loyalty.queries.OwnPageQueries;
import io.tenure.loyalty.queries.PassCode;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.LanguageLinks;
import io.tenure.shared.portal.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a member's own: what there is, until when, why, and a code to show at the till. */
@Controller
@RequestMapping("/my")
class OwnPageController {

    private static final int MOVEMENTS = 20;

    private final OwnPageQueries queries;
    private final LoyaltyQueries programmes;
    private final ProgrammeWords words;
    private final RewardTitles titles;
    private final OwnSession session;

    OwnPageController(
            OwnPageQueries queries,
            LoyaltyQueries programmes,
            ProgrammeWords words,
            RewardTitles titles,
            OwnSession session) {
        this.titles = titles;
        this.queries = queries;
        this.programmes = programmes;
        this.words = words;
        this.session = session;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Format format, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("languages", LanguageLinks.from(request));
        model.addAttribute("member", true);
        model.addAttribute("format", format);
    }

    @GetMapping
    String first(SignedInMember member, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<List<AccountView>> all = queries.memberships(member);
        if (all.isEmpty()) {
            session.end(request, response);
            return "redirect:/my/sign-in";
        }
        return all.get().isEmpty()
                ? "loyalty/own/none"
                : page(member, all.get().getFirst().programme(), model);
    }

    @GetMapping("/programmes/{programme}")
    String page(SignedInMember member, @PathVariable String programme, Model model) {
        OwnMembership own = queries.membership(member, programme).orElseThrow(() -> missing(programme));
        pass(member, programme, model);
        history(member, programme, null, model);
        List<AccountView> memberships = queries.memberships(member).orElseThrow();
        model.addAttribute("memberships", memberships);
        model.addAttribute(
                "titles",
                memberships.stream()
                        .map(AccountView::programme)
                        .distinct()
                        .collect(Collectors.toMap(name -> name, this::title)));
        Membership membership = new Membership(own.account(), own.programme(), own.next());
        model.addAttribute("m", membership);
        model.addAttribute("rewards", OwnReward.of(programmes.rewards(programme), titles, membership));
        model.addAttribute("cards", own.cards());
        model.addAttribute("b", own.benefits());
        model.addAttribute("invitations", own.invitations());
        model.addAttribute(
                "wallets", own.wallets().stream().map(StoredMoneyPage::new).toList());
        model.addAttribute(
                "coupons",
                own.coupons().stream()
                        .map(batch -> OwnCoupon.of(batch, own.programme()))
                        .distinct()
                        .toList());
        return "loyalty/own/page";
    }

    /** The code alone, which a page that stays open asks for anew. */
    @GetMapping("/programmes/{programme}/pass")
    String pass(SignedInMember member, @PathVariable String programme, Model model) {
        PassCode pass = queries.pass(member, programme).orElseThrow(() -> missing(programme));
        model.addAttribute("programme", programme);
        model.addAttribute("pass", pass);
        model.addAttribute("qr", QrCode.of(pass.code()));
        return "loyalty/own/page :: pass";
    }

    @GetMapping("/programmes/{programme}/history")
    String history(
            SignedInMember member,
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("programme", programme);
        try {
            model.addAttribute(
                    "movements",
                    queries.history(member, programme, after, MOVEMENTS).orElseThrow(() -> missing(programme)));
        } catch (IllegalArgumentException noCursor) {
            throw missing(programme);
        }
        return "loyalty/own/page :: rows";
    }

    private String title(String programme) {
        return programmes
                .inForce(programme)
                .map(Programme::title)
                .map(words::say)
                .orElse(programme);
    }

    private static NotFound missing(String programme) {
        return new NotFound("Membership in " + programme);
    }
}
