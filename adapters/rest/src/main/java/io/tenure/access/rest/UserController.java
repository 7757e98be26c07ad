package io.tenure.access.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.ChangeUserUseCase;
import io.tenure.access.application.port.in.CreateUserUseCase;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.access.application.port.in.ResetPasswordUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.UserView;
import io.tenure.shared.rest.ShownOnce;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the users. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Access")
class UserController {

    private final CreateUserUseCase createUser;
    private final ChangeUserUseCase changeUser;
    private final ResetPasswordUseCase resetPassword;
    private final AccessQueries access;

    UserController(
            CreateUserUseCase createUser,
            ChangeUserUseCase changeUser,
            ResetPasswordUseCase resetPassword,
            AccessQueries access) {
        this.createUser = createUser;
        this.changeUser = changeUser;
        this.resetPassword = resetPassword;
        this.access = access;
    }

    /** Somebody who is to sign in. */
    @Schema(name = "NewUser")
    record UserBody(@NotBlank String name, @NotEmpty Set<@NotNull Role> roles) {}

    /** What a user may do. */
    @Schema(name = "UserChange")
    record ChangeBody(
            @NotEmpty Set<@NotNull Role> roles, @NotNull Boolean disabled) {}

    /** Shown this once; the user must choose another at once. */
    @Schema(name = "OneTimePassword")
    record PasswordBody(String name, String oneTimePassword) {
        static PasswordBody of(OneTimePassword password) {
            return new PasswordBody(password.user(), password.password());
        }
    }

    @GetMapping
    @Operation(summary = "List users")
    List<UserView> users(Caller caller) {
        return access.users(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Create a user with a one-time password")
    PasswordBody create(@Valid @RequestBody UserBody body, Caller caller) {
        return PasswordBody.of(createUser.create(body.name(), body.roles(), caller));
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change a user's roles, or shut the user out")
    void change(@PathVariable String name, @Valid @RequestBody ChangeBody body, Caller caller) {
        changeUser.change(name, body.roles(), body.disabled(), caller);
    }

    @PostMapping("/{name}/password-resets")
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Give a user a one-time password")
    PasswordBody reset(@PathVariable String name, Caller caller) {
        return PasswordBody.of(resetPassword.reset(name, caller));
    }
}
