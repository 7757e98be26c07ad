package io.tenure.access.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.ChangeUserUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import io.tenure.access.application.port.in.ResetPasswordUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.UserView;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator lets people in, changes what they may do, and shuts them out. */
@Page
@RequestMapping("/admin/users")
class UsersController {
    private static final String LIST = "/admin/users";
    private static final String NEW = "access/forms/new-user";
    private static final String EDIT = "access/forms/user";

    private final AccessQueries queries;
    private final CreateUserUseCase creations;
    private final ChangeUserUseCase changes;
    private final ResetPasswordUseCase resets;

    UsersController(
            AccessQueries queries,
            CreateUserUseCase creations,
            ChangeUserUseCase changes,
            ResetPasswordUseCase resets) {
        this.queries = queries;
        this.creations = creations;
        this.changes = changes;
        this.resets = resets;
    }

    @GetMapping
    String users(Caller caller, Format format, Model model) {
        model.addAttribute("users", queries.users(caller));
        model.addAttribute("roles", Role.ofPeople());
        model.addAttribute("format", format);
        return "access/users";
    }

    @GetMapping("/new")
    String form(Caller caller, Exchange exchange, Model model) {
        queries.users(caller);
        return screen(NEW, new UserForm(null, null, null), exchange, model).show(FormErrors.none());
    }

    @PostMapping
    String create(UserForm form, Caller caller, Exchange exchange, Model model) {
        var screen = screen(NEW, form, exchange, model);
        try {
            var created = creations.create(form.nameOrBlank(), form.chosen(), caller);
            return exchange.secret(model, "secret.user", created.user(), created.password(), LIST);
        } catch (AccessRefusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    @GetMapping("/{name}")
    String user(@PathVariable String name, Caller caller, Exchange exchange, Model model) {
        var user = find(name, caller);
        return screen(EDIT, UserForm.of(user), exchange, model).show(FormErrors.none());
    }

    @PostMapping("/{name}")
    String change(@PathVariable String name, UserForm form, Caller caller, Exchange exchange, Model model) {
        var screen = screen(EDIT, form.named(find(name, caller).name()), exchange, model);
        try {
            changes.change(name, form.chosen(), form.isDisabled(), caller);
            return exchange.done(LIST, "flash.user");
        } catch (AccessRefusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    @PostMapping("/{name}/password")
    String reset(@PathVariable String name, Caller caller, Exchange exchange, Model model) {
        try {
            var reset = resets.reset(name, caller);
            return exchange.secret(model, "secret.reset", reset.user(), reset.password(), LIST);
        } catch (AccessRefusal refusal) {
            return exchange.refused(LIST, refusal.rejection());
        }
    }

    private UserView find(String name, Caller caller) {
        return queries.users(caller).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("User"));
    }

    private static Screen screen(String template, UserForm form, Exchange exchange, Model model) {
        model.addAttribute("cancel", LIST);
        model.addAttribute("roles", Role.ofPeople());
        return new Screen(exchange, model, template, form);
    }
}
