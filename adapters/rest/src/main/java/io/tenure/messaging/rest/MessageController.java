package io.tenure.messaging.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.application.port.in.SettleFailureUseCase;
import io.tenure.messaging.application.port.in.SettleFailureUseCase.Settlement;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.MessageQueries;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.messaging.queries.MessageView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends messages to customers, and shows what has become of them. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Messages")
class MessageController {

    private static final int MOST = 200;

    private final SendMessageUseCase sendMessage;
    private final SettleFailureUseCase settleFailure;
    private final MessageQueries queries;

    MessageController(SendMessageUseCase sendMessage, SettleFailureUseCase settleFailure, MessageQueries queries) {
        this.sendMessage = sendMessage;
        this.settleFailure = settleFailure;
        this.queries = queries;
    }

    /** A message; the id names it among those to the customer. Prompt when the customer waits for it. */
    @Schema(name = "NewMessage")
    record MessageBody(
            @NotBlank String id,

            @NotBlank @Size(max = CustomerId.MOST_CHARACTERS)
            String customer,

            @NotBlank String template,
            @NotNull MessageChannel channel,
            @Nullable Map<String, String> parameters,
            @Nullable Boolean prompt) {

        MessageDraft draft() {
            return new MessageDraft(
                    id,
                    new CustomerId(customer),
                    template,
                    channel,
                    null,
                    parameters == null ? Map.of() : parameters,
                    Boolean.TRUE.equals(prompt));
        }
    }

    @PostMapping
    @Operation(
            summary = "Send a message to a customer, as far as consent, quiet hours and caps allow",
            description = "Decided at once and sent in the background. The same id again answers what became of it.")
    ResponseEntity<DecisionBody> send(@Valid @RequestBody MessageBody body, Caller caller) {
        return DecisionBody.of(sendMessage.send(body.draft(), caller));
    }

    @GetMapping
    @Operation(
            summary = "List messages, the newest first",
            description =
                    "Of one customer or all, in some states or all: FAILED and BOUNCED wait for somebody to look.")
    PageBody<MessageView> messages(
            @RequestParam(required = false) @Nullable Set<MessagePhase> state,
            @RequestParam(required = false) @Nullable CustomerId customer,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        MessageQuery query = new MessageQuery(state == null ? Set.of() : state, customer, after, size);
        return PageBody.of(Paging.page(after, null, () -> queries.messages(query, caller)), Function.identity());
    }

    @PostMapping("/{reference}/retry")
    @Operation(
            summary = "Send a message that did not arrive once more: to the address it had, or to another when that is"
                    + " not the customer's any more, or the message bounced and the customer is known by another;"
                    + " refused while the cap is reached")
    ResponseEntity<DecisionBody> retry(@PathVariable String reference, Caller caller) {
        return DecisionBody.of(settleFailure.settle(reference, Settlement.RETRY, caller));
    }

    @PostMapping("/{reference}/abandonment")
    @Operation(summary = "Let a message that did not arrive rest")
    ResponseEntity<DecisionBody> giveUp(@PathVariable String reference, Caller caller) {
        return DecisionBody.of(settleFailure.settle(reference, Settlement.GIVE_UP, caller));
    }
}
