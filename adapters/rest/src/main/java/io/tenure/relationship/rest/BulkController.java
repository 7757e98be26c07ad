package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in interactions in any number, one to a line. */
@RestController
@Tag(name = "Interactions")
class BulkController {

    private final BulkIntake bulk;

    BulkController(BulkIntake bulk) {
        this.bulk = bulk;
    }

    @PostMapping(path = "/api/v1/interactions/bulk", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Record a stream of interactions, one JSON object to a line of at most 256 KiB",
            description =
                    "Answers one line for each line, in order, while the stream comes in. A bad line never stops the"
                            + " rest. Sending the same again records nothing twice.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = InteractionBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = InteractionResult.class))))
    void bulk(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        bulk.take(request.getInputStream(), response.getOutputStream(), caller);
    }
}
