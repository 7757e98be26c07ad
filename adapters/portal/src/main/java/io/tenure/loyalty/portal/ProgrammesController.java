package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.PutProgrammeInForceUseCase;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.loyalty.queries.WalletQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which loyalty programmes there are, what each says, what it gives for points, and which version counts. */
@Page
@RequestMapping("/loyalty")
class ProgrammesController {

    private final LoyaltyQueries queries;
    private final WalletQueries wallets;
    private final PutProgrammeInForceUseCase puttings;

    ProgrammesController(LoyaltyQueries queries, WalletQueries wallets, PutProgrammeInForceUseCase puttings) {
        this.queries = queries;
        this.wallets = wallets;
        this.puttings = puttings;
    }

    @GetMapping
    String programmes(Caller caller, Model model) {
        model.addAttribute(
                "programmes",
                queries.programmes().stream().map(this::asItCounts).toList());
        model.addAttribute("edits", edits(caller));
        return "loyalty/programmes";
    }

    @GetMapping("/{programme}")
    String programme(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable Long version,
            Caller caller,
            Format format,
            Model model) {
        ProgrammeView named =
                queries.programme(programme, version).orElseThrow(() -> new NotFound("Loyalty programme " + programme));
        ProgrammeView found = version == null ? asItCounts(named) : named;
        model.addAttribute("programme", found);
        model.addAttribute(
                "starts",
                found.from().stream()
                        .sorted(Comparator.comparing(ProgrammeView.Start::from))
                        .toList());
        model.addAttribute("rewards", queries.rewards(programme));
        model.addAttribute("liability", queries.liability(programme).orElseThrow());
        model.addAttribute(
                "worth",
                queries.inForce(programme)
                        .map(counting -> counting.points().worth())
                        .orElse(null));
        model.addAttribute("storedValue", StoredMoneyTerms.owed(wallets.storedValue(programme)));
        model.addAttribute(
                "versions", LongStream.rangeClosed(1, found.latest()).boxed().toList());
        model.addAttribute("counts", found.inForce() != null && found.inForce() == found.version());
        model.addAttribute("edits", edits(caller));
        model.addAttribute("settles", caller.hasAny(Role.MARKETER, Role.AUDITOR, Role.INTEGRATION, Role.ADMIN));
        model.addAttribute("format", format);
        return "loyalty/programme";
    }

    @PostMapping("/{programme}/versions/{version}/in-force")
    String putInForce(@PathVariable String programme, @PathVariable long version, Caller caller, Exchange exchange) {
        String page = "/loyalty/" + programme + "?version=" + version;
        try {
            puttings.putInForce(new ProgrammeVersion(programme, version), null, caller);
            return exchange.done(page, "flash.programme-in-force");
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }

    /** The version in force, where there is one: a draft counts for nobody yet. */
    private ProgrammeView asItCounts(ProgrammeView latest) {
        return latest.inForce() == null
                ? latest
                : queries.programme(latest.name(), latest.inForce()).orElse(latest);
    }

    /** What the page offers to its reader. It only hides buttons; the rules are kept in the application layer. */
    private static boolean edits(Caller caller) {
        return caller.hasAny(Role.MARKETER, Role.ADMIN);
    }
}
