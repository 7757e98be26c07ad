package io.tenure.access.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.CreateApiKeyUseCase;
import io.tenure.access.application.port.in.NewApiKey;
import io.tenure.access.application.port.in.RevokeApiKeyUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.ShownOnce;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the keys of programs. */
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "Access")
class ApiKeyController {

    private final CreateApiKeyUseCase createApiKey;
    private final RevokeApiKeyUseCase revokeApiKey;
    private final AccessQueries access;

    ApiKeyController(CreateApiKeyUseCase createApiKey, RevokeApiKeyUseCase revokeApiKey, AccessQueries access) {
        this.createApiKey = createApiKey;
        this.revokeApiKey = revokeApiKey;
        this.access = access;
    }

    /** A program that is to sign in; the key never expires without expiresAt. */
    @Schema(name = "NewApiKey")
    record ApiKeyBody(
            @NotBlank String name,
            @NotNull Role role,
            @Nullable Instant expiresAt) {}

    /** The key itself is shown this once. */
    @Schema(name = "CreatedApiKey")
    record CreatedBody(
            String id, String name, Role role, @Nullable Instant expiresAt, String key) {}

    @GetMapping
    @Operation(summary = "List keys, without their secrets")
    List<ApiKeyView> keys(Caller caller) {
        return access.apiKeys(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Make a key")
    CreatedBody create(
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ApiKeyBody body,
            Caller caller) {
        NewApiKey made = createApiKey.create(body.name(), body.role(), body.expiresAt(), idempotencyKey, caller);
        ApiKeyView view = made.view();
        return new CreatedBody(view.id(), view.name(), view.role(), view.expiresAt(), made.key());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key, at once and for good")
    void revoke(@PathVariable String id, Caller caller) {
        revokeApiKey.revoke(id, caller);
    }
}
