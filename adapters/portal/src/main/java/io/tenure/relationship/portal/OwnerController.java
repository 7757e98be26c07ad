package io.tenure.relationship.portal;

import io.tenure.access.AccountManagers;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.shared.portal.Page;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands a customer over to another account manager; the history stays. */
@Page
@RequestMapping("/customers/{id}/owner")
class OwnerController {
    private static final String TEMPLATE = "relationship/forms/owner";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;
    private final AccountManagers managers;

    OwnerController(Desk desk, ChangeCustomerUseCase changes, AccountManagers managers) {
        this.desk = desk;
        this.changes = changes;
        this.managers = managers;
    }

    @GetMapping
    String form(Errand errand) {
        var present = desk.find(errand.customer(), errand.caller()).owner();
        offer(present, errand);
        return desk.show(errand, TEMPLATE, new OwnerForm(present));
    }

    @PostMapping
    String assign(Errand errand, OwnerForm form) {
        var offered = offer(desk.find(errand.customer(), errand.caller()).owner(), errand);
        return desk.submit(errand, TEMPLATE, form, "flash.owner", (fields, local) -> {
            var owner = fields.oneOf("owner", form.owner(), offered);
            var command = new AssignOwner(errand.customer(), owner, local.now());
            return () -> {
                var written = changes.change(command, null, errand.caller());
                return new Done(written.position(), pageAfter(owner, errand));
            };
        });
    }

    /** The account managers, and the present owner where another system has named one. */
    private Set<String> offer(@Nullable String present, Errand errand) {
        var offered = new TreeSet<>(managers.names(errand.caller()));
        if (present != null) {
            offered.add(present);
        }
        errand.model().addAttribute("managers", offered);
        return offered;
    }

    /** Who gives a customer away does not see it any more. */
    private static String pageAfter(@Nullable String owner, Errand errand) {
        boolean sees = May.seeAll(errand.caller()) || errand.caller().name().equals(owner);
        return sees ? Desk.page(errand.customer()) : "/book";
    }
}
